import { measured, type Definition } from './definition.js';

const visits = {
  ...measured,
  unit: 'visit',
  countBasis: 'visit',
  direction: 'higher_better',
  aggregation: { time: 'sum', areas: 'sum' },
} as const;

export const tourismIndicators: readonly Definition[] = [
  {
    ...visits,
    code: 'tr.visits',
    name: { id: 'Kunjungan wisata', en: 'Tourist visits' },
    concept: {
      id: 'Kunjungan ke semua daya tarik wisata dalam periode itu; satu orang dapat dihitung beberapa kali',
      en: 'Visits to all attractions in the period; a person may count several times',
    },
  },
  {
    ...visits,
    code: 'tr.visits_foreign',
    name: { id: 'Kunjungan wisatawan mancanegara', en: 'Visits by foreign tourists' },
    concept: {
      id: 'Bagian kunjungan wisata oleh orang yang tinggal di luar Indonesia',
      en: 'Those of the tourist visits that are by people who live outside Indonesia',
    },
  },
  {
    ...measured,
    code: 'tr.length_of_stay',
    name: { id: 'Rata-rata lama menginap', en: 'Average length of stay' },
    concept: {
      id: 'Jumlah malam tamu menginap dibagi jumlah tamu dalam periode itu',
      en: 'Nights spent by guests divided by the guests who stayed in the period',
    },
    formula: { id: 'malam tamu / tamu', en: 'guest nights / guests' },
    unit: 'night',
    direction: 'higher_better',
    aggregation: { time: 'ratio_of_sums', areas: 'ratio_of_sums' },
  },
  {
    ...measured,
    code: 'tr.room_occupancy',
    name: { id: 'Tingkat penghunian kamar', en: 'Room occupancy' },
    concept: {
      id: 'Bagian malam kamar yang tersedia di penginapan yang terpakai',
      en: 'Part of the room nights available at lodgings that were sold',
    },
    formula: { id: 'malam kamar terpakai / malam kamar tersedia × 100', en: 'sold / available × 100' },
    unit: '%',
    direction: 'higher_better',
    aggregation: { time: 'ratio_of_sums', areas: 'ratio_of_sums' },
  },
  {
    ...measured,
    code: 'tr.retribution_realised',
    name: { id: 'Retribusi wisata', en: 'Tourism retribution' },
    concept: {
      id: 'Pendapatan asli daerah dari retribusi tempat rekreasi dalam periode itu',
      en: 'Own-source revenue of the municipality from fees of recreation sites in the period',
    },
    unit: 'IDR',
    direction: 'higher_better',
    aggregation: { time: 'sum', areas: 'sum' },
  },
  {
    ...measured,
    code: 'tr.groups_active',
    name: { id: 'Kelompok sadar wisata aktif', en: 'Active tourism groups' },
    concept: {
      id: 'Kelompok sadar wisata (pokdarwis) yang mengelola daya tarik wisata dalam periode itu',
      en: 'Tourism groups of residents (pokdarwis) that ran an attraction in the period',
    },
    unit: 'group',
    countBasis: 'unit',
    direction: 'higher_better',
  },
];
