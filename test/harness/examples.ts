import type { clientOf } from './client.js';

type Client = ReturnType<typeof clientOf>;

const codeList = { name: 'Test list', edition: '1' };

/** Request bodies of the two cities of the article and of one program. */
export const banjarbaru = {
  code: '63.72',
  name: 'Kota Banjarbaru',
  kind: 'city',
  province: { code: '63', name: 'Kalimantan Selatan' },
  codeList,
};
export const jepara = {
  code: '33.20',
  name: 'Kabupaten Jepara',
  kind: 'regency',
  province: { code: '33', name: 'Jawa Tengah' },
  codeList,
};

export const householdsReached = {
  code: 'rtm.households',
  name: { id: 'RT terjangkau', en: 'Households reached' },
  concept: { id: 'Jumlah rumah tangga', en: 'Number of households' },
  valueType: 'number',
  unit: 'households',
  countBasis: 'household',
  direction: 'higher_better',
  aggregation: { time: 'sum', areas: 'sum' },
  normalisation: { kind: 'per_capita', per: 1000 },
  references: [{ scheme: 'SDG', edition: '2017', code: '11.3' }],
};

export const rtMandiri = {
  municipality: '63.72',
  name: { id: 'RT Mandiri', en: 'Self-reliant neighbourhoods' },
  aliases: ['RTM'],
  sector: 'community_empowerment',
  summary: { id: 'Dana untuk RT', en: 'Funds for neighbourhoods' },
  stage: 'trial',
  indicators: ['rtm.households'],
};

const mayor = { name: 'Aditya Mufti Ariffin', office: 'Wali Kota' };
export const secretary = { name: 'Said Abdullah', office: 'Sekretaris Daerah' };

export const studyVisit = {
  kind: 'study_visit',
  guest: '33.20',
  host: '63.72',
  from: '2023-02-06',
  to: '2023-02-06',
  purpose: 'To learn how RT Mandiri works',
  expectedHost: mayor,
  delegation: [{ office: 'Kepala Dinas' }],
};

export const outcomeOf2023 = {
  municipality: '63.72',
  indicator: 'rtm.households',
  period: '2023',
  valueKind: 'actual',
  value: '720',
  countBasis: 'household',
  status: 'normal',
};

export const source = {
  type: 'official_document',
  reference: 'Report 2023, page 4',
  quote: '720 rumah tangga',
  retrievedAt: '2024-01-05',
};

/** Registers both cities, defines the indicator and launches the program; gives the program's id. */
export async function recordBasics(api: Client): Promise<{ program: string }> {
  await api.recorded('/municipalities', banjarbaru);
  await api.recorded('/municipalities', jepara);
  await api.recorded('/indicators', householdsReached);
  const { id } = await api.recorded('/programs', rtMandiri);
  return { program: id };
}
