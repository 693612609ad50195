export const about = {
  title: 'About Tiru',
  lead: 'Tiru records municipal programs: who launched what, who visited whom, what was decided, and whether it worked. Nothing is ever overwritten; what was known on any day can be shown again.',
  version: 'Version',
  codeList: 'Code list of municipalities',
  edition: 'edition {{edition}}',
  data: 'Data sources and their licences',
  licence: 'Licence',
  api: 'For developers and analysts',
  apiBody: 'Everything shown here can also be fetched through the API.',
  apiLink: 'API documentation',
};

export const municipality = {
  title: 'Municipality',
  facts: 'At a glance',
  code: "Ministry's code",
  kind: 'Kind',
  province: 'Province',
  codeList: 'Code list',
  population: 'Population',
  populationEmpty: 'No population is on record; figures per head cannot be computed yet.',
  programs: 'Programs',
  programsEmpty: 'No program of this municipality is on record.',
  visits: 'Visits',
  visitsEmpty: 'No visit is on record, as guest or as host.',
  adoptions: 'Adoptions',
  adoptionsEmpty: 'No adoption by this municipality is on record.',
  outcomes: 'Outcomes',
  outcomesEmpty: 'No outcome is on record.',
};

export const units = {
  person: 'people',
  visit: 'visits',
  service: 'services',
  household: 'households',
  stall: 'stalls',
  unit: 'units',
  RT: 'RT',
  't/day': 't/day',
  IDR: 'rupiah',
  '%': 'per cent',
};
