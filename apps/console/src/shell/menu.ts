import {
  IconArrowsExchange,
  IconBuildingCommunity,
  IconChartBar,
  IconDatabaseCog,
  IconHome,
  IconInbox,
  IconInfoCircle,
  IconRoute,
} from '@tabler/icons-react';

/** What the main menu leads to, in its order. */
export const menu = [
  { to: '/', text: 'shell.nav.overview', icon: IconHome },
  { to: '/programs', text: 'shell.nav.programs', icon: IconBuildingCommunity },
  { to: '/visits', text: 'shell.nav.visits', icon: IconRoute },
  { to: '/adoptions', text: 'shell.nav.adoptions', icon: IconArrowsExchange },
  { to: '/compare', text: 'shell.nav.compare', icon: IconChartBar },
  { to: '/about', text: 'shell.nav.about', icon: IconInfoCircle },
] as const;

/** Where it leads those to whom work can fall, or who oversee it; it stands after the first. */
export const workMenu = { to: '/work', text: 'shell.nav.work', icon: IconInbox } as const;

/** Where it leads those who look after the registry, at its end. */
export const operatorsMenu = { to: '/projections', text: 'projections.nav', icon: IconDatabaseCog } as const;
