import { measured, perCapita, type Definition } from './definition.js';
import { iso37120, sdg } from './reference.js';

const share = {
  ...measured,
  unit: '%',
  direction: 'higher_better',
  aggregation: { time: 'last', areas: 'ratio_of_sums' },
} as const;

export const spatialIndicators: readonly Definition[] = [
  {
    ...measured,
    code: 'sp.green_area',
    name: { id: 'Ruang hijau', en: 'Green area' },
    concept: {
      id: 'Luas semua ruang hijau di daerah itu, milik siapa pun dan terbuka bagi umum atau tidak',
      en: 'Extent of all green areas in the municipality, whoever owns them and open to the public or not',
    },
    formula: { id: 'hektare ruang hijau / penduduk × 100.000', en: 'hectares / population × 100,000' },
    unit: 'ha',
    direction: 'higher_better',
    normalisation: perCapita(100_000),
    references: [iso37120('19.1')],
  },
  {
    ...share,
    code: 'sp.public_green_share',
    name: { id: 'Ruang terbuka hijau publik', en: 'Public green open space' },
    concept: {
      id: 'Bagian luas wilayah kota yang berupa ruang terbuka hijau publik',
      en: 'Part of the area of the city that is public green open space',
    },
    formula: { id: 'luas RTH publik / luas wilayah kota × 100', en: 'public green space / area × 100' },
  },
  {
    ...share,
    code: 'sp.slum_population_share',
    name: { id: 'Penduduk di permukiman kumuh', en: 'Population in slums' },
    concept: {
      id: 'Bagian penduduk kota yang tinggal di permukiman kumuh, liar, atau rumah tidak layak',
      en: 'Part of the urban population living in slums, informal settlements or inadequate housing',
    },
    formula: { id: 'penduduk di permukiman kumuh / penduduk kota × 100', en: 'in slums / urban × 100' },
    countBasis: 'person',
    direction: 'lower_better',
    references: [sdg('11.1.1')],
  },
  {
    ...share,
    code: 'sp.detailed_plan_share',
    name: { id: 'Cakupan rencana detail tata ruang', en: 'Area with a detailed plan' },
    concept: {
      id: 'Bagian luas wilayah yang memiliki rencana detail tata ruang (RDTR) yang berlaku',
      en: 'Part of the area for which a detailed spatial plan (RDTR) is in force',
    },
    formula: { id: 'luas ber-RDTR / luas wilayah × 100', en: 'area with a plan / area × 100' },
  },
  {
    ...share,
    code: 'sp.conformity_share',
    name: { id: 'Kesesuaian pemanfaatan ruang', en: 'Land use in keeping with the plan' },
    concept: {
      id: 'Bagian lokasi yang diperiksa yang pemanfaatannya sesuai dengan rencana tata ruang',
      en: 'Part of the sites inspected whose use is in keeping with the spatial plan',
    },
    formula: { id: 'lokasi sesuai / lokasi diperiksa × 100', en: 'conforming / inspected × 100' },
    countBasis: 'unit',
  },
  {
    ...measured,
    code: 'sp.land_consumption_ratio',
    name: { id: 'Laju pemakaian lahan', en: 'Land consumption ratio' },
    concept: {
      id: 'Laju perluasan lahan terbangun dibandingkan dengan laju pertumbuhan penduduk dalam periode itu',
      en: 'Rate at which built-up land grows, compared with the growth of the population in the period',
    },
    formula: { id: 'laju pemakaian lahan / laju pertumbuhan penduduk', en: 'land rate / population rate' },
    unit: 'ratio',
    direction: 'context',
    aggregation: { time: 'none', areas: 'none' },
    references: [sdg('11.3.1')],
  },
];
