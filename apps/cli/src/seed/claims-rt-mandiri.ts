import { claimsOf } from './claim.js';

const counted = { countBasis: 'unit' } as const;

export const rtMandiriClaims = claimsOf('63.72', 'rt-mandiri', [
  {
    ...counted,
    indicator: 'rtm.rt_reached',
    period: '2022',
    value: '60',
    statement: 'pilot in 60 RT, 3 in each of 20 wards',
    note: 'the same reporting gives two totals of RT in the city, 700 (mayor) and 720 (forum head)',
    from: ['kanalkalimantan.com; koranbanjar.net', '2022'],
  },
  {
    ...counted,
    indicator: 'rtm.rt_total',
    period: '2022',
    value: '700',
    statement: 'total number of RT, as the mayor said',
    note: 'contested: another source says 720',
    voice: 'mayor',
    from: ['kanalkalimantan.com', '2022'],
  },
  {
    ...counted,
    indicator: 'rtm.rt_total',
    period: '2022',
    value: '720',
    statement: 'total number of RT, as the head of the RT forum said',
    note: 'contested: another source says 700',
    voice: 'forum-head',
    contradicts: 'mayor',
    from: ['kanalkalimantan.com', '2022'],
  },
  {
    ...counted,
    indicator: 'rtm.grant_per_rt',
    period: '2022',
    valueKind: 'quota',
    value: '75000000',
    statement: 'grant of Rp75 million in goods for each RT',
    from: ['kanalkalimantan.com', '2022'],
  },
  {
    ...counted,
    indicator: 'rtm.grant_per_rt',
    period: '2023',
    value: '175000000',
    statement: 'aid of Rp175 million reported for one group',
    note: 'outlier against the rule of Rp75 million',
    from: ['wartaniaga.com', '2023-06'],
  },
  {
    ...counted,
    indicator: 'rtm.rt_reached',
    period: '2023',
    value: '120',
    statement: '120 RT to date',
    from: ['wartaniaga.com', '2023-06'],
  },
]);
