import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Loading } from './parts/query-view';
import { historyModes, type HistorySearch } from './screens/adoption/modes';
import { Crashed } from './screens/not-found/crashed';
import { NotFound } from './screens/not-found/not-found';
import type { Asked } from './api/queries';
import { oneOf, parseSearch, readsText, stringifySearch } from './search';
import type { CompareSearch } from './screens/compare/compare-search';
import type { RecordSearch } from './screens/record-outcome/entry';
import { Shell } from './shell/shell';

/** The form that is open above a page. */
interface OpenForm {
  form?: string;
}
const opensForm = readsText<OpenForm>('form');

/** The one place where screens are registered: path, what its address may ask for, and the code it needs. */
const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });

const overview = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./screens/overview/overview'), 'Overview'),
});

const programs = createRoute({
  getParentRoute: () => root,
  path: '/programs',
  validateSearch: readsText<Asked<'/api/v1/programs'> & OpenForm>('search', 'municipality', 'sector', 'form'),
  component: lazyRouteComponent(() => import('./screens/programs/programs'), 'Programs'),
});

const program = createRoute({
  getParentRoute: () => root,
  path: '/programs/$id',
  validateSearch: opensForm,
  component: lazyRouteComponent(() => import('./screens/program/program'), 'Program'),
});

const visits = createRoute({
  getParentRoute: () => root,
  path: '/visits',
  validateSearch: readsText<Asked<'/api/v1/visits'> & OpenForm>('municipality', 'form'),
  component: lazyRouteComponent(() => import('./screens/visits/visits'), 'Visits'),
});

const visit = createRoute({
  getParentRoute: () => root,
  path: '/visits/$id',
  validateSearch: opensForm,
  component: lazyRouteComponent(() => import('./screens/visit/visit'), 'Visit'),
});

const adoptions = createRoute({
  getParentRoute: () => root,
  path: '/adoptions',
  validateSearch: readsText<Asked<'/api/v1/adoptions'> & OpenForm>('adopter', 'stage', 'form'),
  component: lazyRouteComponent(() => import('./screens/adoptions/adoptions'), 'Adoptions'),
});

const adoption = createRoute({
  getParentRoute: () => root,
  path: '/adoptions/$id',
  validateSearch: (search: Record<string, unknown>): HistorySearch & OpenForm => ({
    ...readsText<HistorySearch & OpenForm>('day', 'form')(search),
    mode: oneOf(historyModes, search.mode),
  }),
  component: lazyRouteComponent(() => import('./screens/adoption/adoption'), 'Adoption'),
});

const municipality = createRoute({
  getParentRoute: () => root,
  path: '/municipalities/$code',
  component: lazyRouteComponent(() => import('./screens/municipality/municipality'), 'Municipality'),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  validateSearch: readsText<CompareSearch>('indicator', 'period', 'method', 'status', 'valueKind'),
  component: lazyRouteComponent(() => import('./screens/compare/compare'), 'Compare'),
});

const recordOutcome = createRoute({
  getParentRoute: () => root,
  path: '/outcomes/new',
  validateSearch: readsText<RecordSearch>('municipality', 'indicator', 'program'),
  component: lazyRouteComponent(() => import('./screens/record-outcome/record-outcome'), 'RecordOutcome'),
});

const work = createRoute({
  getParentRoute: () => root,
  path: '/work',
  validateSearch: readsText<Asked<'/api/v1/work-inbox'>>('municipality', 'kind', 'state'),
  component: lazyRouteComponent(() => import('./screens/work/work'), 'Work'),
});

const projections = createRoute({
  getParentRoute: () => root,
  path: '/projections',
  component: lazyRouteComponent(() => import('./screens/projections/projections'), 'Projections'),
});

const about = createRoute({
  getParentRoute: () => root,
  path: '/about',
  component: lazyRouteComponent(() => import('./screens/about/about'), 'About'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    overview,
    programs,
    program,
    visits,
    visit,
    adoptions,
    adoption,
    municipality,
    compare,
    recordOutcome,
    work,
    projections,
    about,
  ]),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultPendingComponent: Loading,
  defaultErrorComponent: Crashed,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
