import type { Kysely } from 'kysely';
import { happened, idOf } from '../fixtures/facts.js';
import { allPages } from '../fixtures/pages.js';
import { projected } from '../fixtures/projected.js';
import {
  BANJARBARU,
  JEPARA,
  homeCare,
  label,
  launched,
  registered,
  rtMandiri,
} from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { BadCursor, encodeCursor } from '../page.js';
import { programCatalogueProjection } from './projection.js';
import { countPrograms, getProgram, listPrograms } from './queries.js';
import type { ProgramCatalogueTables } from './table.js';
import { programEntry, programList } from './view.js';

const store = freshStore();
const namesake = idOf(9);
const twin = idOf(10);
const stream = `program-${rtMandiri}` as const;
let db: Kysely<ProgramCatalogueTables>;

beforeAll(async () => {
  db = await projected(store(), programCatalogueProjection, [
    registered(BANJARBARU),
    launched(rtMandiri),
    launched(homeCare, { name: label('Home Care'), sector: 'health', aliases: [] }),
    launched(namesake, { name: label('Home Care'), sector: 'health', aliases: [], municipality: JEPARA }),
    launched(twin, { sector: 'tourism', aliases: [] }),
    happened(stream, 'ProgramStageChanged', { from: 'trial', to: 'implementation' }),
    happened(stream, 'LegalBasisRecorded', { kind: 'head_regulation', number: '15', year: 2022 }),
  ]);
});

const idsOf = async (filter: object) =>
  (await listPrograms(db, { limit: 10, ...filter })).items.map(({ id }) => id);

it('keeps the stages and the legal bases of a program, each with who said so', async () => {
  const program = programEntry.parse({
    ...(await getProgram(db, rtMandiri)),
    position: '60',
    record: 'as_corrected',
  });
  expect(program).toMatchObject({
    municipality: { code: BANJARBARU, name: 'Kota Banjarbaru' },
    stage: 'implementation',
    stages: [{ stage: 'trial' }, { stage: 'implementation', origin: { eventId: idOf(1_005) } }],
    legalBases: [{ kind: 'head_regulation', number: '15', year: 2022, title: null }],
    launched: { date: '2022-01-01', precision: 'year' },
    revision: '2',
  });
  expect(await getProgram(db, idOf(77))).toBeNull();
});

it('lists by municipality and name, page after page, each once, two of one name too', async () => {
  const items = await allPages((page) => listPrograms(db, page), 1);
  expect(items.map(({ id }) => id)).toEqual([namesake, homeCare, rtMandiri, twin]);
  programList.parse({ items, nextCursor: null, position: '0', record: 'as_corrected' });
});

it('shows the code of a municipality whose name it does not know', async () => {
  const { items } = await listPrograms(db, { limit: 1, municipality: JEPARA });
  expect(items[0]?.municipality).toEqual({ code: JEPARA, name: JEPARA });
});

it('filters by sector, municipality and words of the name or an alias in either language', async () => {
  expect(await idsOf({ sector: 'health' })).toEqual([namesake, homeCare]);
  expect(await idsOf({ sector: 'health', municipality: BANJARBARU })).toEqual([homeCare]);
  expect(await idsOf({ search: 'self-RELIANT' })).toEqual([rtMandiri, twin]);
  expect(await idsOf({ search: 'rtm' })).toEqual([rtMandiri]);
  expect(await idsOf({ search: '_' })).toEqual([]);
});

it('refuses the cursor of another list', async () => {
  const cursor = encodeCursor('visits', [BANJARBARU, 'RT Mandiri', rtMandiri]);
  await expect(listPrograms(db, { limit: 1, cursor })).rejects.toBeInstanceOf(BadCursor);
});

it('counts', async () => expect(await countPrograms(db)).toBe(4));
