import { measured, perCapita, type Definition } from './definition.js';
import { iso37120, sdg } from './reference.js';

export const starterHealthIndicators: readonly Definition[] = [
  {
    ...measured,
    code: 'hs.physicians',
    name: { id: 'Dokter', en: 'Physicians' },
    concept: {
      id: 'Dokter umum dan spesialis yang berpraktik di daerah itu; satu orang dihitung satu kali',
      en: 'General and specialist physicians who practise in the municipality; a person counts once',
    },
    formula: { id: 'dokter / penduduk × 100.000', en: 'physicians / population × 100,000' },
    unit: 'person',
    countBasis: 'person',
    direction: 'higher_better',
    normalisation: perCapita(100_000),
    references: [iso37120('12.3')],
  },
  {
    ...measured,
    code: 'hs.hospital_beds',
    name: { id: 'Tempat tidur rumah sakit', en: 'Hospital beds' },
    concept: {
      id: 'Tempat tidur rawat inap di rumah sakit pemerintah dan swasta di daerah itu',
      en: 'In-patient beds in public and private hospitals of the municipality',
    },
    formula: { id: 'tempat tidur / penduduk × 100.000', en: 'beds / population × 100,000' },
    unit: 'bed',
    countBasis: 'unit',
    direction: 'higher_better',
    normalisation: perCapita(100_000),
    references: [iso37120('12.2')],
  },
  {
    ...measured,
    code: 'hs.stunting_share',
    name: { id: 'Prevalensi stunting', en: 'Prevalence of stunting' },
    concept: {
      id: 'Bagian anak di bawah lima tahun yang tingginya kurang dari minus dua simpangan baku median standar WHO',
      en: 'Part of the children under five whose height is below minus two standard deviations of the WHO median',
    },
    definition: {
      id: 'Survei dan pencatatan di posyandu memberi angka yang berbeda: sebutkan metodenya.',
      en: 'Surveys and the records of health posts give different figures: name the method.',
    },
    formula: {
      id: 'anak stunting / anak yang diukur × 100',
      en: 'stunted children / children measured × 100',
    },
    unit: '%',
    countBasis: 'person',
    direction: 'lower_better',
    aggregation: { time: 'last', areas: 'ratio_of_sums' },
    references: [sdg('2.2.1')],
  },
  {
    ...measured,
    code: 'hs.skilled_birth_share',
    name: { id: 'Persalinan oleh tenaga kesehatan', en: 'Births attended by skilled personnel' },
    concept: {
      id: 'Bagian persalinan yang ditolong dokter, bidan, atau perawat terlatih',
      en: 'Part of the births attended by a doctor, midwife or trained nurse',
    },
    formula: {
      id: 'persalinan yang ditolong / semua persalinan × 100',
      en: 'births attended / all births × 100',
    },
    unit: '%',
    countBasis: 'service',
    direction: 'higher_better',
    aggregation: { time: 'last', areas: 'ratio_of_sums' },
    references: [sdg('3.1.2')],
  },
];
