import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { bodyOf, client } from './client';
import { fetchHealth, standingStill } from './health';
import type { paths } from './schema';

/** What a list or a page of the api can be asked for. */
export type Asked<Path extends keyof paths> = paths[Path] extends {
  get: { parameters: { query?: infer Query } };
}
  ? Omit<NonNullable<Query>, 'after' | 'cursor'>
  : never;

/** Every key below begins with the read model it is answered from: that is what a live message names. */
const firstPage: string | undefined = undefined;
const paging = {
  initialPageParam: firstPage as string | undefined,
  getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor ?? undefined,
  placeholderData: keepPreviousData,
};

export const figures = queryOptions({
  queryKey: ['registry_activity', 'figures'],
  queryFn: ({ signal }) => bodyOf(client.GET('/api/v1/figures', { signal })),
});

export const about = queryOptions({
  queryKey: ['about'],
  queryFn: ({ signal }) => bodyOf(client.GET('/api/v1/about', { signal })),
  staleTime: Infinity,
});

export const activity = (limit: number) =>
  infiniteQueryOptions({
    queryKey: ['registry_activity', 'list', limit],
    queryFn: ({ pageParam: cursor, signal }) =>
      bodyOf(client.GET('/api/v1/activity', { params: { query: { limit, cursor } }, signal })),
    ...paging,
  });

export const municipalities = (query: Asked<'/api/v1/municipalities'>) =>
  queryOptions({
    queryKey: ['municipality_card', 'list', query],
    queryFn: ({ signal }) => bodyOf(client.GET('/api/v1/municipalities', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });

export const municipality = (code: string) =>
  queryOptions({
    queryKey: ['municipality_card', 'one', code],
    queryFn: ({ signal }) =>
      bodyOf(client.GET('/api/v1/municipalities/{code}', { params: { path: { code } }, signal })),
  });

export const programs = (query: Asked<'/api/v1/programs'>) =>
  infiniteQueryOptions({
    queryKey: ['program_catalogue', 'list', query],
    queryFn: ({ pageParam: cursor, signal }) =>
      bodyOf(client.GET('/api/v1/programs', { params: { query: { ...query, cursor } }, signal })),
    ...paging,
  });

export const program = (id: string) =>
  queryOptions({
    queryKey: ['program_catalogue', 'one', id],
    queryFn: ({ signal }) =>
      bodyOf(client.GET('/api/v1/programs/{id}', { params: { path: { id } }, signal })),
  });

export const visits = (query: Asked<'/api/v1/visits'>) =>
  infiniteQueryOptions({
    queryKey: ['visit_log', 'list', query],
    queryFn: ({ pageParam: cursor, signal }) =>
      bodyOf(client.GET('/api/v1/visits', { params: { query: { ...query, cursor } }, signal })),
    ...paging,
  });

export const visit = (id: string) =>
  queryOptions({
    queryKey: ['visit_log', 'one', id],
    queryFn: ({ signal }) => bodyOf(client.GET('/api/v1/visits/{id}', { params: { path: { id } }, signal })),
  });

export const adoptions = (query: Asked<'/api/v1/adoptions'>) =>
  infiniteQueryOptions({
    queryKey: ['adoption_register', 'list', query],
    queryFn: ({ pageParam: cursor, signal }) =>
      bodyOf(client.GET('/api/v1/adoptions', { params: { query: { ...query, cursor } }, signal })),
    ...paging,
  });

export const adoption = (id: string) =>
  queryOptions({
    queryKey: ['adoption_register', 'one', id],
    queryFn: ({ signal }) =>
      bodyOf(client.GET('/api/v1/adoptions/{id}', { params: { path: { id } }, signal })),
  });

export const adoptionHistory = (id: string, query: Asked<'/api/v1/adoptions/{id}/history'>) =>
  queryOptions({
    queryKey: ['adoption_history', id, query],
    queryFn: ({ signal }) =>
      bodyOf(client.GET('/api/v1/adoptions/{id}/history', { params: { path: { id }, query }, signal })),
    placeholderData: keepPreviousData,
  });

export const indicators = queryOptions({
  queryKey: ['outcome_observation', 'indicators'],
  queryFn: ({ signal }) => bodyOf(client.GET('/api/v1/indicators', { signal })),
});

export const outcomes = (query: Asked<'/api/v1/outcomes'>) =>
  infiniteQueryOptions({
    queryKey: ['outcome_observation', 'list', query],
    queryFn: ({ pageParam: cursor, signal }) =>
      bodyOf(client.GET('/api/v1/outcomes', { params: { query: { ...query, cursor } }, signal })),
    ...paging,
  });

export const work = (query: Asked<'/api/v1/work-inbox'>) =>
  infiniteQueryOptions({
    queryKey: ['work_inbox', 'list', query],
    queryFn: ({ pageParam: cursor, signal }) =>
      bodyOf(client.GET('/api/v1/work-inbox', { params: { query: { ...query, cursor } }, signal })),
    ...paging,
  });

export const health = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => fetchHealth(signal),
  // Who reads that figures stand still should not read it long after they move again.
  refetchInterval: ({ state }) => (state.data && standingStill(state.data).length > 0 ? 5_000 : 30_000),
});

export const projections = queryOptions({
  queryKey: ['projections'],
  queryFn: ({ signal }) => bodyOf(client.GET('/api/v1/projections', { signal })),
  // No message tells that something halts or goes on, and who looks at this page waits for just that.
  refetchInterval: 3_000,
});

export const deadLetters = infiniteQueryOptions({
  queryKey: ['dead_letters'],
  queryFn: ({ pageParam: cursor, signal }) =>
    bodyOf(client.GET('/api/v1/dead-letters', { params: { query: { limit: 20, cursor } }, signal })),
  ...paging,
});

export const comparison = (indicator: string, query: Asked<'/api/v1/comparisons/{indicator}'>) =>
  queryOptions({
    queryKey: ['city_comparison', indicator, query],
    queryFn: ({ signal }) =>
      bodyOf(
        client.GET('/api/v1/comparisons/{indicator}', { params: { path: { indicator }, query }, signal }),
      ),
    placeholderData: keepPreviousData,
  });
