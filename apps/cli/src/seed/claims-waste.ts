import { claimsOf } from './claim.js';

export const banjarbaruWasteClaims = claimsOf('63.72', 'waste-management', [
  {
    indicator: 'wm.landfilled',
    period: '2020',
    value: '125',
    statement: '125 t/day entering the landfill',
    from: ['apahabar.com', '2021-06'],
  },
  {
    indicator: 'wm.landfilled',
    period: '2021-05',
    value: '167',
    statement: '167 t/day entering the landfill',
    from: ['apahabar.com', '2021-06'],
  },
  {
    indicator: 'wm.generation',
    period: '2023-01',
    value: '137.5',
    status: 'estimated',
    statement: 'volume of 135 to 140 t/day, of which 70 to 80 t to the regional site',
    note: 'the same word used for another measure than in 2021',
    from: ['radarbanjarmasin.jawapos.com', '2023-01-25'],
  },
  {
    indicator: 'wm.regional_site_quota',
    period: '2024-09',
    valueKind: 'quota',
    value: '90',
    statement: 'quota of 90 t/day at the regional landfill',
    from: ['sinarpagibaru.id', '2024-09'],
  },
  {
    indicator: 'wm.regional_site_quota',
    period: '2025-02',
    valueKind: 'quota',
    value: '80',
    statement: 'quota of 80 t/day at the regional landfill',
    note: 'quota revised',
    from: ['banjarmasin.tribunnews.com', '2025-02-26'],
  },
]);

const regulation = ['Peraturan Bupati Jepara 46/2018, by murianews.com', '2018'] as const;

/** Estimates by different coefficients are different methods, so that they never make one line. */
export const jeparaWasteClaims = claimsOf('33.20', 'jepara-waste-management', [
  {
    indicator: 'wm.generation',
    method: 'coefficient-of-2019',
    period: '2019',
    value: '1128',
    statement: '1,128 t/day',
    note: 'other coefficient than in later years: never one line',
    from: ['info-muria.murianews.com', '2020'],
  },
  {
    indicator: 'wm.generation',
    method: 'per-person-0.5kg',
    period: '2024',
    value: '400',
    status: 'estimated',
    statement: '400 t/day, by 0.5 kg per person',
    note: 'method: 0.5 kg per person and day',
    from: ['kabardaring.com', '2024'],
  },
  {
    indicator: 'wm.generation',
    method: 'per-person-0.35kg',
    period: '2024',
    value: '430.5',
    status: 'provisional',
    statement: '157,571.51 t in 2024, by 0.35 kg per person, an estimate not yet validated by the province',
    note: 'method: 0.35 kg per person and day; contested with the figure by 0.5 kg',
    from: ['jateng.tribunnews.com', '2025-01-17'],
  },
  {
    indicator: 'wm.generation',
    period: '2025-07',
    value: '500',
    status: 'estimated',
    statement: 'more than 500 t/day',
    from: ['berita.murianews.com', '2025-07'],
  },
  {
    indicator: 'wm.managed_share',
    period: '2024-05-07',
    value: '54.72',
    statement: '54.72 % managed = 14.28 % reduced + 40.44 % handled',
    note: 'the sum checks',
    from: ['jateng.tribunnews.com', '2024-05-07'],
  },
  {
    indicator: 'wm.reduction_share',
    period: '2025',
    valueKind: 'target',
    value: '30',
    statement: 'target 30 % reduced by 2025',
    from: regulation,
  },
  {
    indicator: 'wm.handling_share',
    period: '2025',
    valueKind: 'target',
    value: '70',
    statement: 'target 70 % handled by 2025',
    from: regulation,
  },
]);
