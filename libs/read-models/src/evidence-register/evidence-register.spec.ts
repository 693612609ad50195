import type { Kysely } from 'kysely';
import type { DataOf } from '#registry';
import { happened, idOf } from '../fixtures/facts.js';
import { allPages } from '../fixtures/pages.js';
import { projected } from '../fixtures/projected.js';
import { BANJARBARU, registered, rtMandiri, studyVisit } from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { BadCursor, encodeCursor } from '../page.js';
import { evidenceRegisterProjection } from './projection.js';
import { getEvidence, listEvidence, type EvidenceFilter } from './queries.js';
import type { EvidenceTables } from './table.js';
import { evidenceEntry, evidenceList } from './view.js';

const store = freshStore();
const [regulation, photo, minutes] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [
  string,
  string,
  string,
];
const other = 'd'.repeat(64);

const filed = (sha256: string, change: Partial<DataOf<'EvidenceFiled'>> = {}) =>
  happened(`evidence-${sha256}`, 'EvidenceFiled', {
    sha256,
    mediaType: 'application/pdf',
    bytes: 284_113,
    title: 'Perwali tentang RT Mandiri',
    municipality: BANJARBARU,
    url: 'https://jdih.banjarbarukota.go.id/1.pdf',
    retrievedOn: '2023-02-07',
    ...change,
  });
const linked = (sha256: string, data: DataOf<'EvidenceLinked'>) =>
  happened(`evidence-${sha256}`, 'EvidenceLinked', data);
const checked = (sha256: string, data: DataOf<'EvidenceChecked'>) =>
  happened(`evidence-${sha256}`, 'EvidenceChecked', data);
const legalBasis = {
  category: 'program' as const,
  id: rtMandiri,
  eventId: idOf(9),
  proves: 'the legal basis',
};

const story = [
  registered(BANJARBARU),
  filed(regulation),
  filed(photo, {
    mediaType: 'image/jpeg',
    bytes: 50_000_000,
    title: 'Foto',
    municipality: undefined,
    url: undefined,
    archiveReference: 'map 12',
  }),
  filed(minutes, { municipality: '19.02', language: 'id' }),
  linked(regulation, legalBasis),
  linked(regulation, { category: 'visit', id: studyVisit, proves: 'what was handed over' }),
  linked(regulation, { ...legalBasis, eventId: undefined, proves: 'the name' }),
  linked(photo, { category: 'visit', id: studyVisit, proves: 'who was there' }),
  checked(regulation, { result: 'altered', found: other, checkedOn: '2023-03-01' }),
  checked(photo, { result: 'missing', checkedOn: '2023-03-02' }),
  happened(`evidence-${photo}`, 'EvidenceRestored', { after: 'missing' }),
];

let db: Kysely<EvidenceTables>;
beforeAll(async () => {
  db = await projected(store(), evidenceRegisterProjection, story);
});

const hashesOf = async (filter: Partial<EvidenceFilter>) =>
  (await listEvidence(db, { limit: 10, ...filter })).items.map(({ sha256 }) => sha256);

it('shows a file with what it proves and what the last check found', async () => {
  const entry = evidenceEntry.parse({
    ...(await getEvidence(db, regulation)),
    position: '0',
    record: 'as_corrected',
  });
  expect(entry).toMatchObject({
    title: 'Perwali tentang RT Mandiri',
    mediaType: 'application/pdf',
    bytes: 284_113,
    municipality: { code: BANJARBARU, name: 'Kota Banjarbaru' },
    url: 'https://jdih.banjarbarukota.go.id/1.pdf',
    archiveReference: null,
    retrievedOn: '2023-02-07',
    state: 'altered',
    found: other,
    checkedOn: '2023-03-01',
    linkCount: 3,
    revision: '4',
  });
  expect(entry.links.map(({ category, id, eventId, proves }) => [category, id, eventId, proves])).toEqual([
    ['program', rtMandiri, idOf(9), 'the legal basis'],
    ['visit', studyVisit, null, 'what was handed over'],
    ['program', rtMandiri, null, 'the name'],
  ]);
});

it('says of bytes that came again that they were restored, and nothing of what was never filed', async () => {
  expect(await getEvidence(db, photo)).toMatchObject({
    state: 'restored',
    found: null,
    checkedOn: '2023-03-02',
    municipality: null,
    archiveReference: 'map 12',
    bytes: 50_000_000,
  });
  expect(await getEvidence(db, minutes)).toMatchObject({
    state: 'filed',
    checkedOn: null,
    language: 'id',
    municipality: { code: '19.02', name: '19.02' },
  });
  expect(await getEvidence(db, other)).toBeNull();
});

it('lists the latest filed first, page after page, each once', async () => {
  const items = await allPages((page) => listEvidence(db, page), 1);
  expect(items.map(({ sha256 }) => sha256)).toEqual([minutes, photo, regulation]);
  evidenceList.parse({ items, nextCursor: null, position: '0', record: 'as_corrected' });
});

it('filters by the thing it speaks of, by municipality and by state', async () => {
  expect(await hashesOf({ category: 'visit', thing: studyVisit })).toEqual([photo, regulation]);
  expect(await hashesOf({ category: 'program', thing: rtMandiri })).toEqual([regulation]);
  expect(await hashesOf({ category: 'program', thing: studyVisit })).toEqual([]);
  expect(await hashesOf({ category: 'program' })).toEqual([regulation]);
  expect(await hashesOf({ municipality: BANJARBARU })).toEqual([regulation]);
  expect(await hashesOf({ state: 'restored' })).toEqual([photo]);
  expect(await hashesOf({ state: 'altered', municipality: '19.02' })).toEqual([]);
});

it('refuses the cursor of another list', async () => {
  const cursor = encodeCursor('visits', ['1']);
  await expect(listEvidence(db, { limit: 1, cursor })).rejects.toBeInstanceOf(BadCursor);
});
