import { measured, perCapita, type Definition } from './definition.js';
import { iso37120 } from './reference.js';

const share = {
  ...measured,
  unit: '%',
  direction: 'higher_better',
  aggregation: { time: 'last', areas: 'ratio_of_sums' },
} as const;

export const starterWasteIndicators: readonly Definition[] = [
  {
    ...share,
    code: 'wm.population_served_share',
    name: { id: 'Penduduk terlayani pengangkutan sampah', en: 'Population with waste collection' },
    concept: {
      id: 'Bagian penduduk yang sampahnya diangkut secara teratur',
      en: 'Part of the population whose waste is collected regularly',
    },
    formula: { id: 'penduduk terlayani / penduduk × 100', en: 'population served / population × 100' },
    countBasis: 'person',
    references: [iso37120('16.1')],
  },
  {
    ...share,
    code: 'wm.recycled_share',
    name: { id: 'Sampah didaur ulang', en: 'Share of waste recycled' },
    concept: {
      id: 'Bagian berat sampah yang dipilah dan didaur ulang',
      en: 'Part of the waste, by weight, that is sorted out and recycled',
    },
    formula: {
      id: 'berat didaur ulang / berat sampah × 100',
      en: 'weight recycled / weight of waste × 100',
    },
    references: [iso37120('16.3')],
  },
];

export const starterMarketIndicators: readonly Definition[] = [
  {
    ...measured,
    code: 'mk.businesses',
    name: { id: 'Usaha terdaftar', en: 'Registered businesses' },
    concept: {
      id: 'Usaha yang terdaftar dan beroperasi di daerah itu',
      en: 'Businesses that are registered and run in the municipality',
    },
    formula: { id: 'usaha / penduduk × 100.000', en: 'businesses / population × 100,000' },
    unit: 'business',
    countBasis: 'unit',
    direction: 'higher_better',
    normalisation: perCapita(100_000),
    references: [iso37120('5.6')],
  },
  {
    ...share,
    code: 'mk.stalls_used_share',
    name: { id: 'Keterisian lapak', en: 'Share of stalls in use' },
    concept: {
      id: 'Bagian kios dan lapak pasar yang dipakai berjualan',
      en: 'Part of the stalls of the market in which something is sold',
    },
    formula: { id: 'lapak aktif / jumlah lapak × 100', en: 'active stalls / all stalls × 100' },
    countBasis: 'unit',
  },
  {
    ...share,
    code: 'mk.scales_verified_share',
    name: { id: 'Timbangan bertanda tera sah', en: 'Verified scales' },
    concept: {
      id: 'Bagian alat ukur, takar, dan timbang pedagang yang bertanda tera sah dan berlaku',
      en: 'Part of the measures and scales of traders that bear a verification mark in force',
    },
    formula: { id: 'alat bertanda sah / alat yang diperiksa × 100', en: 'verified / inspected × 100' },
    countBasis: 'unit',
  },
];
