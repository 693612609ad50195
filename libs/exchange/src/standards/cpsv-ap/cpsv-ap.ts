import { deciders, fold, type DataOf, type ProgramState } from '#registry';
import { factsOfOne, isSynthetic, nameOfMunicipality } from '../one-thing.js';
import { NothingToWrite, type DocumentRequest, type FactSource, type Standard } from '../standard.js';

const context = {
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dct: 'http://purl.org/dc/terms/',
  dcat: 'http://www.w3.org/ns/dcat#',
  adms: 'http://www.w3.org/ns/adms#',
  eli: 'http://data.europa.eu/eli/ontology#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
};

const inBoth = ({ id, en }: { readonly id: string; readonly en: string }) => [
  { '@value': id, '@language': 'id' },
  { '@value': en, '@language': 'en' },
];

const legalBasis = ({ kind, number, year, title }: DataOf<'LegalBasisRecorded'>) => ({
  '@type': 'eli:LegalResource',
  'dct:identifier': `${kind} ${number}/${year}`,
  'dct:type': kind,
  ...(title && { 'dct:title': [{ '@value': title, '@language': 'id' }] }),
});

interface Naming {
  readonly address: string;
  readonly id: string;
  readonly municipality: string;
  readonly synthetic: boolean;
}

function serviceOf(state: ProgramState, { address, id, municipality, synthetic }: Naming) {
  const { launched, name, standing, agency, aliases, legalBases, revised } = state;
  if (!launched || !name) return null;
  const summary = revised.summary ?? launched.summary;
  const authority = `${address}/api/v1/municipalities/${launched.municipality}`;
  return {
    '@context': context,
    '@id': `${address}/api/v1/programs/${id}`,
    '@type': 'cpsv:PublicService',
    'dct:identifier': id,
    'dct:title': inBoth(name),
    // The profile asks for a description; where none is on record the name is all that is known of it.
    'dct:description': inBoth(summary ?? name),
    'dcat:keyword': aliases,
    'cv:thematicArea': { '@type': 'skos:Concept', 'skos:notation': revised.sector ?? launched.sector },
    'adms:status': { '@type': 'skos:Concept', 'skos:notation': standing?.status ?? 'active' },
    'dct:spatial': { '@type': 'dct:Location', 'dct:identifier': launched.municipality },
    'cv:hasCompetentAuthority': {
      '@id': authority,
      '@type': 'cv:PublicOrganisation',
      'dct:identifier': launched.municipality,
      'dct:title': [{ '@value': municipality, '@language': 'id' }],
      ...(agency && { 'skos:altLabel': agency }),
    },
    'cv:hasLegalResource': legalBases.map(legalBasis),
    ...(synthetic && { 'skos:editorialNote': 'synthetic' }),
  };
}

async function* document(source: FactSource, { subject, address }: DocumentRequest) {
  const facts = await factsOfOne(source, subject);
  const state = fold(
    deciders.program,
    facts.map(({ event, eventId }) => ({ ...event, eventId }) as never),
  );
  if (!state.launched) throw new NothingToWrite(subject);
  const municipality = await nameOfMunicipality(source, state.launched.municipality);
  const id = state.launched.programId;
  yield JSON.stringify(serviceOf(state, { address, id, municipality, synthetic: isSynthetic(facts) }));
}

/** A program as a public service, as it is right by now. */
export const cpsvAp: Standard = {
  name: 'cpsv-ap',
  label: { id: 'Layanan publik (CPSV-AP)', en: 'Public service (CPSV-AP)' },
  version: '3.2',
  specification: 'https://semiceu.github.io/CPSV-AP/releases/3.2.0/',
  mediaType: 'application/ld+json',
  ending: 'jsonld',
  about: 'program',
  write: document,
};
