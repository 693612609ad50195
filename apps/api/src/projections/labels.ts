import type { Label } from '#registry';

/** What each read model is called on a screen: what people see of it, not how it is stored. */
export const readModelLabels: Readonly<Record<string, Label>> = {
  adoption_history: { id: 'Riwayat adopsi', en: 'Adoption history' },
  adoption_path: { id: 'Jalan adopsi dan penyebarannya', en: 'How adoptions went and spread' },
  adoption_register: { id: 'Adopsi', en: 'Adoptions' },
  city_comparison: { id: 'Perbandingan daerah', en: 'Comparison of municipalities' },
  evidence_register: { id: 'Daftar bukti', en: 'Evidence' },
  municipality_card: { id: 'Daerah', en: 'Municipalities' },
  outcome_observation: { id: 'Capaian dan indikator', en: 'Outcomes and indicators' },
  program_catalogue: { id: 'Program', en: 'Programs' },
  contradiction: { id: 'Pertentangan antarfakta', en: 'Contradictions between facts' },
  correction_ledger: {
    id: 'Koreksi, pencabutan, dan keberatan',
    en: 'Corrections, retractions and concerns',
  },
  registry_activity: { id: 'Ringkasan dan kegiatan terbaru', en: 'Overview and latest activity' },
  visit_log: { id: 'Kunjungan studi tiru', en: 'Study visits' },
  work_inbox: { id: 'Daftar pekerjaan', en: 'What is due' },
  visit_reconciliation: { id: 'Rekonsiliasi kunjungan', en: 'Reconciliation of visits' },
};

/** A read model of another release has its name only. */
export const labelOf = (readModel: string): Label =>
  readModelLabels[readModel] ?? { id: readModel, en: readModel };
