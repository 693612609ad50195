import { measured, perCapita, type Definition } from './definition.js';

export const communityIndicators: readonly Definition[] = [
  {
    ...measured,
    code: 'ce.rt_with_plan_share',
    name: { id: 'RT yang memiliki rencana warga', en: 'Neighbourhoods with a plan of their own' },
    concept: {
      id: 'Bagian rukun tetangga (RT) yang rencananya disepakati dalam musyawarah warga',
      en: 'Part of the neighbourhood units (RT) whose plan was agreed in a meeting of residents',
    },
    definition: {
      id: 'Dihitung bila berita acara musyawarah warga memuat rencana untuk tahun itu. Rencana yang disusun tanpa musyawarah tidak dihitung.',
      en: 'Counts where the minutes of a meeting of residents hold a plan for the year. A plan made without a meeting does not count.',
    },
    formula: {
      id: 'RT yang memiliki rencana / semua RT × 100',
      en: 'RT with a plan / all RT × 100',
    },
    unit: '%',
    countBasis: 'unit',
    direction: 'higher_better',
    aggregation: { time: 'last', areas: 'ratio_of_sums' },
  },
  {
    ...measured,
    code: 'ce.self_help_value',
    name: { id: 'Swadaya masyarakat', en: 'Contributions of residents' },
    concept: {
      id: 'Nilai uang, barang, dan tenaga yang disumbangkan warga untuk kegiatan program dalam periode itu',
      en: 'Value of the money, goods and labour that residents gave to the program in the period',
    },
    formula: {
      id: 'nilai swadaya / jumlah rumah tangga',
      en: 'value of contributions / households',
    },
    unit: 'IDR',
    direction: 'higher_better',
    aggregation: { time: 'sum', areas: 'sum' },
    normalisation: { kind: 'per_household', per: 1 },
  },
  {
    ...measured,
    code: 'ce.cadres_active',
    name: { id: 'Kader aktif', en: 'Active community cadres' },
    concept: {
      id: 'Kader masyarakat yang bertugas paling sedikit satu kali dalam periode itu; satu orang dihitung satu kali',
      en: 'Community cadres who served at least once in the period; a person counts once',
    },
    unit: 'person',
    countBasis: 'person',
    direction: 'higher_better',
    normalisation: perCapita(1_000),
  },
  {
    ...measured,
    code: 'ce.groups_active',
    name: { id: 'Kelompok masyarakat aktif', en: 'Active community groups' },
    concept: {
      id: 'Kelompok masyarakat yang bertemu paling sedikit satu kali dalam periode itu',
      en: 'Community groups that met at least once in the period',
    },
    unit: 'group',
    countBasis: 'unit',
    direction: 'higher_better',
    normalisation: perCapita(100_000),
  },
];
