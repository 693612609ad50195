import { measured, perCapita, type Definition } from './definition.js';

const tonnes = { ...measured, unit: 't/day', aggregation: { time: 'mean', areas: 'sum' } } as const;
const share = {
  ...measured,
  unit: '%',
  direction: 'higher_better',
  aggregation: { time: 'last', areas: 'ratio_of_sums' },
} as const;

export const wasteIndicators: readonly Definition[] = [
  {
    ...tonnes,
    code: 'wm.generation',
    name: { id: 'Timbulan sampah', en: 'Waste generated' },
    concept: {
      id: 'Sampah yang timbul setiap hari, sebelum dikurangi atau ditangani',
      en: 'Waste that arises each day, before any of it is reduced or handled',
    },
    direction: 'lower_better',
    normalisation: perCapita(1_000),
  },
  {
    ...tonnes,
    code: 'wm.landfilled',
    name: { id: 'Sampah masuk TPA', en: 'Waste landfilled' },
    concept: {
      id: 'Sampah yang masuk tempat pemrosesan akhir (TPA) setiap hari',
      en: 'Waste that enters the landfill each day',
    },
    direction: 'lower_better',
    normalisation: perCapita(1_000),
  },
  {
    ...tonnes,
    code: 'wm.regional_site_quota',
    name: { id: 'Kuota TPA regional', en: 'Quota at the regional landfill' },
    concept: {
      id: 'Sampah yang boleh dibawa daerah itu ke TPA regional setiap hari',
      en: 'Waste that the municipality may bring to the regional landfill each day',
    },
    direction: 'context',
    aggregation: { time: 'last', areas: 'sum' },
  },
  {
    ...share,
    code: 'wm.managed_share',
    name: { id: 'Sampah terkelola', en: 'Share of waste managed' },
    concept: {
      id: 'Bagian timbulan sampah yang dikurangi atau ditangani',
      en: 'Part of the waste generated that is reduced or handled',
    },
  },
  {
    ...share,
    code: 'wm.reduction_share',
    name: { id: 'Pengurangan sampah', en: 'Share of waste reduced' },
    concept: {
      id: 'Bagian timbulan sampah yang dikurangi: dibatasi, dipakai ulang, didaur ulang',
      en: 'Part of the waste generated that is avoided, reused or recycled',
    },
  },
  {
    ...share,
    code: 'wm.handling_share',
    name: { id: 'Penanganan sampah', en: 'Share of waste handled' },
    concept: {
      id: 'Bagian timbulan sampah yang dipilah, diangkut, diolah, dan diproses akhir',
      en: 'Part of the waste generated that is sorted, carried, treated and disposed of',
    },
  },
];
