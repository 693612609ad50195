import type { Label } from '#registry';

/** A list of the API that can be asked for without saying of what, by its place below /api/v1. */
export interface ListedDataset {
  readonly list: string;
  readonly label: Label;
}

/** The one place where a list gets its name in the catalogue of exports. */
export const datasets: readonly ListedDataset[] = [
  { list: 'activity', label: { id: 'Apa yang terjadi', en: 'What happened' } },
  { list: 'adoptions', label: { id: 'Adopsi', en: 'Adoptions' } },
  { list: 'corrections', label: { id: 'Koreksi', en: 'Corrections' } },
  { list: 'evidence', label: { id: 'Bukti', en: 'Evidence' } },
  { list: 'indicators', label: { id: 'Indikator', en: 'Indicators' } },
  { list: 'municipalities', label: { id: 'Kabupaten dan kota', en: 'Municipalities' } },
  { list: 'outcomes', label: { id: 'Capaian', en: 'Outcomes' } },
  { list: 'programs', label: { id: 'Program', en: 'Programs' } },
  { list: 'visit-reconciliations', label: { id: 'Rekonsiliasi kunjungan', en: 'Reconciliations of visits' } },
  { list: 'visits', label: { id: 'Kunjungan', en: 'Visits' } },
];
