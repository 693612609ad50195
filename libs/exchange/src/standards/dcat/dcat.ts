import type { Label } from '#registry';
import { listFormats } from '../../formats/list-formats.js';
import type { DocumentRequest, Standard } from '../standard.js';
import { datasets } from './datasets.js';

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const inBoth = ({ id, en }: Label) => [
  { '@value': id, '@language': 'id' },
  { '@value': en, '@language': 'en' },
];

const bare = (mediaType: string): string => mediaType.split(';')[0] ?? mediaType;

const distribution = (address: string, path: string, mediaType: string, conformsTo?: string) => ({
  '@id': `${address}${path}`,
  '@type': 'dcat:Distribution',
  'dcat:accessURL': { '@id': `${address}${path}` },
  'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${bare(mediaType)}` },
  ...(conformsTo && { 'dct:conformsTo': { '@id': conformsTo } }),
});

interface Dataset {
  readonly path: string;
  readonly label: Label;
  readonly distributions: readonly object[];
}

const dataset = (address: string, { path, label, distributions }: Dataset) => ({
  '@id': `${address}${path}#dataset`,
  '@type': 'dcat:Dataset',
  'dct:identifier': path,
  'dct:title': inBoth(label),
  'dct:description': inBoth(label),
  'dct:accessRights': 'session',
  'dcat:distribution': distributions,
});

function listsOf(address: string): Dataset[] {
  const formats = {
    json: 'application/json',
    csv: listFormats.csv.mediaType,
    parquet: listFormats.parquet.mediaType,
  };
  return datasets.map(({ list, label }) => {
    const path = `/api/v1/${list}`;
    const distributions = Object.entries(formats).map(([format, mediaType]) =>
      distribution(address, `${path}?format=${format}`, mediaType),
    );
    return { path, label, distributions };
  });
}

const writtenIn = (address: string, standards: readonly Standard[]): Dataset[] =>
  standards
    .filter(({ about }) => about === null)
    .map(({ name, label, mediaType, specification }) => {
      const path = `/api/v1/standards/${name}`;
      return { path, label, distributions: [distribution(address, path, mediaType, specification)] };
    });

function catalogueOf(
  standards: readonly Standard[],
  { address, madeAt }: DocumentRequest,
  synthetic: boolean,
) {
  return {
    '@context': context,
    '@id': `${address}/api/v1/standards/dcat`,
    '@type': 'dcat:Catalog',
    'dct:title': inBoth({ id: 'Ekspor Tiru', en: 'Exports of Tiru' }),
    'dct:description': inBoth({
      id: 'Apa yang dapat diambil dari daftar program daerah ini',
      en: 'What can be taken from this registry of municipal programs',
    }),
    'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': 'Tiru' },
    'dct:modified': { '@value': madeAt, '@type': 'xsd:dateTime' },
    'dct:language': ['id', 'en'],
    ...(synthetic && { 'dct:provenance': 'synthetic' }),
    'dcat:dataset': [...listsOf(address), ...writtenIn(address, standards)].map((it) => dataset(address, it)),
  };
}

/** The catalogue of what can be taken out of the registry; marked when anything in it is synthetic. */
export const dcatOf = (others: readonly Standard[]): Standard => ({
  name: 'dcat',
  label: { id: 'Katalog ekspor (DCAT)', en: 'Catalogue of the exports (DCAT)' },
  version: '3',
  specification: 'https://www.w3.org/TR/vocab-dcat-3/',
  mediaType: 'application/ld+json',
  ending: 'jsonld',
  about: null,
  async *write(source, request) {
    let synthetic = false;
    for await (const { envelope } of source.all()) {
      synthetic = envelope.synthetic === true;
      if (synthetic) break;
    }
    yield JSON.stringify(catalogueOf(others, request, synthetic));
  },
});
