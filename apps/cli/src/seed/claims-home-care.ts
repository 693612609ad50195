import { claimsOf } from './claim.js';

export const homeCareClaims = claimsOf('63.72', 'home-care', [
  {
    indicator: 'hc.persons_served',
    period: '2022-10',
    value: '1029',
    countBasis: 'person',
    statement: '1,029 persons served by October 2022',
    note: 'the same text also calls them services',
    from: ['apahabar.com; kanalkalimantan.com', '2022-11'],
  },
  {
    indicator: 'hc.visits_quota',
    period: '2022',
    valueKind: 'quota',
    value: '1800',
    countBasis: 'visit',
    statement: 'quota of 1,800 visits, said not to be a target',
    note: 'one outlet dates the statement Tuesday 2022-01-29, which was a Saturday; 2022-11-29 was a Tuesday',
    from: ['koranbanjar.net', '2022-11-29'],
  },
  {
    indicator: 'hc.running_as_expected',
    period: '2022-06',
    statement: 'the deputy mayor says it is not running as expected, for miscommunication in the field',
    note: 'a qualitative claim that contradicts later praise',
    from: ['linkalimantan.com', '2022-06'],
  },
]);

export const jeparaCareClaims = claimsOf('33.20', 'jepara-care', [
  {
    indicator: 'hc.persons_served',
    period: '2023-04-05',
    value: '64',
    countBasis: 'person',
    statement: '64 first beneficiaries at the launch',
    note: 'named Jepara Care Visit in one source, Layanan Jepara Care in another',
    from: ['betanews.id', '2023-04'],
  },
]);
