import type { Label } from '#registry';

/** The nodes of the funnel in the order in which they are shown: the way, then how it ended or rests. */
export const funnelNodeIds = [
  'visited',
  'not_visited',
  'intended',
  'decided',
  'trial',
  'implemented',
  'scaled',
  'not_intended',
  'declined',
  'deferred',
  'referred',
  'withdrawn',
  'trial_failed',
  'discontinued',
  'superseded',
  'suspended',
  'lapsed',
] as const;
export type FunnelNode = (typeof funnelNodeIds)[number];

const labels: Readonly<Record<FunnelNode, Label>> = {
  visited: { id: 'Dipelajari dalam kunjungan', en: 'Studied at a visit' },
  not_visited: { id: 'Tanpa kunjungan', en: 'Without a visit' },
  intended: { id: 'Diniatkan', en: 'Intended' },
  decided: { id: 'Diputuskan', en: 'Decided' },
  trial: { id: 'Diuji coba', en: 'Tried' },
  implemented: { id: 'Diterapkan', en: 'In practice' },
  scaled: { id: 'Diperluas', en: 'Scaled' },
  not_intended: { id: 'Dipelajari saja', en: 'Studied only' },
  declined: { id: 'Tidak diambil', en: 'Declined' },
  deferred: { id: 'Ditunda', en: 'Deferred' },
  referred: { id: 'Dirujuk ke program lain', en: 'Referred to another program' },
  withdrawn: { id: 'Ditarik', en: 'Withdrawn' },
  trial_failed: { id: 'Uji coba tidak berhasil', en: 'Trial did not succeed' },
  discontinued: { id: 'Dihentikan', en: 'Discontinued' },
  superseded: { id: 'Digantikan', en: 'Superseded' },
  suspended: { id: 'Ditangguhkan', en: 'Suspended' },
  lapsed: { id: 'Lama tanpa kabar', en: 'Silent for long' },
};

export const funnelNodes = funnelNodeIds.map((id) => ({ id, label: labels[id] }));
