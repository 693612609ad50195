import { claimsOf } from './claim.js';

const counted = { countBasis: 'unit' } as const;

export const marketClaims = claimsOf('63.72', 'market-management', [
  {
    ...counted,
    indicator: 'mk.stalls',
    period: '2021-02-16',
    value: '1072',
    statement: '28 + 133 + 355 + 420 + 136 units at the opening',
    note: 'sum computed',
    from: ['klikkalimantan.com', '2021-02'],
  },
  {
    ...counted,
    indicator: 'mk.stalls',
    period: '2021',
    value: '1085',
    statement: '1,085 stalls, 150 of them empty',
    from: ['kanalkalimantan.com', '2021'],
  },
  {
    ...counted,
    indicator: 'mk.stalls_empty',
    period: '2021',
    value: '150',
    statement: '150 stalls empty',
    from: ['kanalkalimantan.com', '2021'],
  },
  {
    ...counted,
    indicator: 'mk.stalls_empty',
    period: '2023-03',
    value: '170',
    status: 'estimated',
    statement: 'about 170 stalls empty, a month after the visit from Jepara',
    from: ['radarbanjarmasin.jawapos.com', '2023-03-08'],
  },
  {
    ...counted,
    indicator: 'mk.stalls',
    period: '2024-06',
    value: '1088',
    statement: '1,088 stalls, 915 active',
    from: ['newsway.co.id', '2024-06'],
  },
  {
    ...counted,
    indicator: 'mk.stalls_active',
    period: '2024-06',
    value: '915',
    statement: '915 stalls active',
    from: ['newsway.co.id', '2024-06'],
  },
  {
    indicator: 'mk.retribution_realised',
    period: '2024-01/2024-05',
    value: '945000000',
    statement: 'own-source revenue Rp945 million to May 2024',
    from: ['newsway.co.id', '2024-06'],
  },
  {
    indicator: 'mk.retribution_realised',
    period: '2023',
    valueKind: 'target',
    value: '3700000000',
    statement: 'own-source revenue target Rp3.7 billion for 2023',
    from: ['newsway.co.id', '2024-06'],
  },
]);
