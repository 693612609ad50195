import type { Kysely } from 'kysely';
import { happened, idOf, onDay } from '../fixtures/facts.js';
import { allPages } from '../fixtures/pages.js';
import { projected } from '../fixtures/projected.js';
import { BANJARBARU, launched, registered, rtMandiri } from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { correctionLedgerProjection } from './projection.js';
import { listCorrections } from './queries.js';
import type { LedgerTables } from './table.js';
import { correctionLedger } from './view.js';

const store = freshStore();
const stream = `program-${rtMandiri}` as const;
const [decree, misread, twice, doubt, answered] = [1, 2, 3, 4, 5].map((n) => idOf(100 + n)) as [
  string,
  string,
  string,
  string,
  string,
];
const at = (eventId: string, recordedAt: string) => ({
  eventId,
  recordedAt,
  effectiveFrom: onDay('2024-01-01'),
});

let db: Kysely<LedgerTables>;
beforeAll(async () => {
  db = await projected(store(), correctionLedgerProjection, [
    registered(BANJARBARU),
    launched(rtMandiri),
    happened(
      stream,
      'LegalBasisRecorded',
      { kind: 'decree', number: '17', year: 2012 },
      at(decree, '2024-01-01T10:00:00.000Z'),
    ),
    happened(
      stream,
      'FactCorrected',
      { eventId: decree, pointer: '/year', old: 2012, new: 2021, reason: 'misread', note: 'cap kabur' },
      at(misread, '2024-01-11T09:59:59.000Z'),
    ),
    happened(
      stream,
      'FactRetracted',
      { eventId: decree, reason: 'duplicate' },
      at(twice, '2024-01-11T10:00:00.000Z'),
    ),
    happened(
      stream,
      'ConcernRaised',
      { text: 'Siapa pemrakarsanya?' },
      at(doubt, '2024-02-01T00:00:00.000Z'),
    ),
    happened(
      stream,
      'ConcernRaised',
      { eventId: decree, text: 'Nomor ini tidak ada.' },
      at(answered, '2024-02-02T00:00:00.000Z'),
    ),
    happened(stream, 'ConcernResolved', {
      concern: answered,
      resolution: 'retracted',
      answer: 'Benar, dicabut.',
    }),
  ]);
});

const listed = async (filter: object = {}) => (await listCorrections(db, { limit: 50, ...filter })).items;
const idsOf = async (filter: object) => (await listed(filter)).map(({ eventId }) => eventId);

it('holds every correction, retraction and concern, the latest first', async () => {
  const items = await listed();
  expect(() => correctionLedger.shape.items.parse(items)).not.toThrow();
  expect(items.map(({ eventId, kind }) => [eventId, kind])).toEqual([
    [answered, 'concern'],
    [doubt, 'concern'],
    [twice, 'retraction'],
    [misread, 'correction'],
  ]);
});

it('says what was changed, why, by whom and after how many whole days', async () => {
  const correction = (await listed()).at(-1);
  expect(correction).toMatchObject({
    category: 'program',
    id: rtMandiri,
    about: { eventId: decree, type: 'LegalBasisRecorded', recordedAt: '2024-01-01T10:00:00.000Z' },
    daysAfter: 9,
    pointer: '/year',
    old: { value: 2012 },
    new: { value: 2021 },
    reason: 'misread',
    note: 'cap kabur',
    origin: { eventId: misread, actor: { office: 'Bagian Organisasi' } },
  });
  expect((await listed({ kind: 'retraction' }))[0]).toMatchObject({
    daysAfter: 10,
    reason: 'duplicate',
    old: null,
  });
});

it('tells open concerns from answered ones', async () => {
  expect(await idsOf({ open: true })).toEqual([doubt]);
  const [concern] = await listed({ kind: 'concern' });
  expect(concern).toMatchObject({
    open: false,
    note: 'Nomor ini tidak ada.',
    resolution: { resolution: 'retracted', answer: 'Benar, dicabut.' },
  });
  expect((await listed({ open: true }))[0]).toMatchObject({ about: null, daysAfter: null, resolution: null });
});

it('is filtered by kind and thing', async () => {
  expect(await idsOf({ kind: 'correction' })).toEqual([misread]);
  expect(await idsOf({ category: 'program', id: rtMandiri })).toHaveLength(4);
  expect(await idsOf({ category: 'visit', id: rtMandiri })).toEqual([]);
});

it('is paged', async () => {
  const pages = await allPages((page) => listCorrections(db, page), 1);
  expect(pages.map(({ eventId }) => eventId)).toEqual([answered, doubt, twice, misread]);
});
