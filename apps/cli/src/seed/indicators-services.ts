import { measured, perCapita, type Definition } from './definition.js';

export const neighbourhoodIndicators: readonly Definition[] = [
  {
    ...measured,
    code: 'rtm.rt_reached',
    name: { id: 'RT yang dijangkau', en: 'Neighbourhoods reached' },
    concept: {
      id: 'Rukun tetangga (RT) yang telah menjalankan program, seluruhnya sampai saat itu',
      en: 'Neighbourhood units (RT) in which the program has run, all of them until then',
    },
    unit: 'RT',
    countBasis: 'unit',
    direction: 'higher_better',
  },
  {
    ...measured,
    code: 'rtm.rt_total',
    name: { id: 'Jumlah RT', en: 'Neighbourhoods in all' },
    concept: {
      id: 'Semua rukun tetangga (RT) di daerah itu, penyebut bagi RT yang dijangkau',
      en: 'All neighbourhood units (RT) of the municipality, the denominator of those reached',
    },
    unit: 'RT',
    countBasis: 'unit',
    direction: 'context',
  },
  {
    ...measured,
    code: 'rtm.grant_per_rt',
    name: { id: 'Hibah per RT', en: 'Grant per neighbourhood' },
    concept: {
      id: 'Nilai barang atau uang yang diberikan kepada satu RT atau kelompok',
      en: 'Value of the goods or money given to one neighbourhood unit or group',
    },
    unit: 'IDR',
    countBasis: 'unit',
    direction: 'context',
    aggregation: { time: 'last', areas: 'none' },
  },
];

export const healthIndicators: readonly Definition[] = [
  {
    ...measured,
    code: 'hc.persons_served',
    name: { id: 'Orang yang dilayani', en: 'Persons served' },
    concept: {
      id: 'Orang yang menerima pelayanan di rumah, seluruhnya sampai saat itu; satu orang dihitung satu kali',
      en: 'Persons who received care at home, all of them until then; a person counts once',
    },
    unit: 'person',
    countBasis: 'person',
    direction: 'higher_better',
    normalisation: perCapita(100_000),
  },
  {
    ...measured,
    code: 'hc.visits_quota',
    name: { id: 'Kuota kunjungan rumah', en: 'Quota of home visits' },
    concept: {
      id: 'Kunjungan rumah yang disediakan anggaran dalam satu tahun; bukan target',
      en: 'Home visits that the budget provides for in a year; not a target',
    },
    unit: 'visit',
    countBasis: 'visit',
    direction: 'context',
    aggregation: { time: 'sum', areas: 'sum' },
    normalisation: perCapita(100_000),
  },
  {
    ...measured,
    code: 'hc.running_as_expected',
    name: { id: 'Berjalan sesuai harapan', en: 'Running as expected' },
    concept: {
      id: 'Pernyataan pejabat tentang apakah pelayanan di rumah berjalan sesuai harapan',
      en: 'What an official states on whether care at home runs as expected',
    },
    valueType: 'statement',
    unit: 'statement',
    direction: 'context',
    aggregation: { time: 'none', areas: 'none' },
  },
];

const stalls = { ...measured, unit: 'stall', countBasis: 'unit' } as const;

export const marketIndicators: readonly Definition[] = [
  {
    ...stalls,
    code: 'mk.stalls',
    name: { id: 'Jumlah lapak', en: 'Stalls' },
    concept: { id: 'Semua kios dan lapak pasar', en: 'All stalls of the market' },
    direction: 'context',
  },
  {
    ...stalls,
    code: 'mk.stalls_empty',
    name: { id: 'Lapak kosong', en: 'Empty stalls' },
    concept: { id: 'Lapak yang tidak dipakai berjualan', en: 'Stalls in which nothing is sold' },
    direction: 'lower_better',
  },
  {
    ...stalls,
    code: 'mk.stalls_active',
    name: { id: 'Lapak aktif', en: 'Active stalls' },
    concept: { id: 'Lapak yang dipakai berjualan', en: 'Stalls in which something is sold' },
    direction: 'higher_better',
  },
  {
    ...measured,
    code: 'mk.retribution_realised',
    name: { id: 'Retribusi pasar', en: 'Market retribution' },
    concept: {
      id: 'Pendapatan asli daerah dari retribusi pasar dalam periode itu',
      en: 'Own-source revenue of the municipality from market fees in the period',
    },
    unit: 'IDR',
    direction: 'higher_better',
    aggregation: { time: 'sum', areas: 'sum' },
  },
];
