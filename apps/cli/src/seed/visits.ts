import type { GivenCommand, PreciseDate, Source } from '#registry';
import { programOf, type ProgramName } from './programs.js';
import { press, seedArticle, since } from './provenance.js';
import { seedId, type SeedCommand } from './seed-command.js';

/** Id of a visit by its name in the sample data. */
export const visitOf = (name: string): string => seedId(`visit/${name}`);

const step = (
  visit: string,
  key: string,
  command: GivenCommand,
  effectiveFrom: PreciseDate,
  source: Source,
): SeedCommand => ({
  key: `visit/${visit}/${key}`,
  category: 'visit',
  streamId: visitOf(visit),
  command,
  provenance: { effectiveFrom, source },
});

export const jeparaInBanjarbaru = 'jepara-banjarbaru-2023';
const thatDay: PreciseDate = { ...since('2023-02-06'), textInSource: 'Senin (06/02/2023)' };
const inArticle = (key: string, command: GivenCommand) =>
  step(jeparaInBanjarbaru, key, command, thatDay, seedArticle);

const mayor = { name: 'H. M. Aditya Mufti Ariffin', office: 'Wali Kota Banjarbaru' };
const secretary = { name: 'H. Said Abdullah', office: 'Sekretaris Daerah Kota Banjarbaru' };
// The article calls him regent; the report of Belitung's visit four months earlier, acting regent. Both are kept.
const regent = { name: 'Edy Supriyanta', office: 'Bupati Jepara' };

const topics: readonly (readonly [ProgramName, string, string])[] = [
  ['rt-mandiri', 'RT Mandiri', 'RT Mandiri'],
  ['home-care', 'Home Care', 'Home Care'],
  ['waste-management', 'Pengelolaan Sampah', 'Waste management'],
  ['urban-planning', 'Penataan Kota', 'Urban planning'],
  ['water-tourism', 'Pengelolaan Wisata Air', 'Water tourism'],
];

const regentsWords =
  'Kami datang kesini untuk belajar bersama terkait RT Mandiri, Homecare, pengelolaan pasar, dan pengelolaan ' +
  'sampah, yang saya lihat berjalan cukup bagus di Kota Banjarbaru. Maka dari itu setelah ini kami akan meninjau ' +
  'secara langsung RT Mandiri, dan Pasar Bauntung';
const secretarysWords =
  'Saya pribadi sangat salut dengan program Homecare, karena dapat mengetahui secara langsung keadaan pasien ' +
  'dilingkungan tempat tinggalnya. Sehingga kami tahu keadaan keluarganya yang bisa jadi sangat kesulitan dari ' +
  'sisi ekonomi atau kesulitan dalam mengakses fasilitas kesehatan didaerahnya';

/** Jepara in Banjarbaru, 6 February 2023, as the article tells it. */
export function* studyVisit(): Iterable<SeedCommand> {
  yield inArticle('plan', {
    type: 'PlanVisit',
    data: {
      visitId: visitOf(jeparaInBanjarbaru),
      kind: 'study_visit',
      guest: '33.20',
      host: '63.72',
      from: '2023-02-06',
      to: '2023-02-06',
      purpose:
        'studi tiru terkait pelaksaan RT Mandiri, Home Care, Pengelolaan Sampah, Penataan Kota dan Pengelolaan Wisata Air',
      expectedHost: mayor,
      delegation: [regent],
    },
  });
  yield inArticle('host', {
    type: 'SubstituteHost',
    data: { expected: mayor, actual: secretary, reason: 'dikarenakan kesibukan yang lain' },
  });
  yield inArticle('held', {
    type: 'HoldVisit',
    data: {
      from: '2023-02-06',
      to: '2023-02-06',
      venue: 'Aula Gawi Sabarataan, Balai Kota Banjarbaru',
      hostParticipants: [secretary, { office: 'Kepala SKPD terkait se-Kota Banjarbaru' }],
    },
  });
  for (const [program, id, en] of topics)
    yield inArticle(`topic/${program}`, {
      type: 'StudyTopic',
      data: { topic: { id, en }, program: programOf(program) },
    });
  for (const [site, program] of [
    ['RT Mandiri', 'rt-mandiri'],
    ['Pasar Bauntung', 'market-management'],
  ] as const)
    yield inArticle(`site/${program}`, {
      type: 'VisitSite',
      data: { site, reported: 'announced', program: programOf(program) },
    });
  yield inArticle('words/regent', {
    type: 'RecordStatement',
    data: { speaker: regent, municipality: '33.20', words: regentsWords, language: 'id' },
  });
  yield inArticle('words/secretary', {
    type: 'RecordStatement',
    data: { speaker: secretary, municipality: '63.72', words: secretarysWords, language: 'id' },
  });
}

type Plan = Extract<GivenCommand, { type: 'PlanVisit' }>['data'];

/** A visit of which the source says little more than that it took place. */
function* visit(name: string, source: Source, plan: Omit<Plan, 'visitId' | 'kind'>): Iterable<SeedCommand> {
  const { from, to } = plan;
  const data = { visitId: visitOf(name), kind: 'working_visit' as const, ...plan };
  yield step(name, 'plan', { type: 'PlanVisit', data }, since(from), source);
  yield step(
    name,
    'held',
    { type: 'HoldVisit', data: { from, to, hostParticipants: [] } },
    since(from),
    source,
  );
}

/** The other visits that the press reported. */
export function* otherVisits(): Iterable<SeedCommand> {
  yield* visit('banjarbaru-jepara-2021', press('dupanews.id'), {
    guest: '63.72',
    host: '33.20',
    from: '2021-11-03',
    to: '2021-11-03',
    delegation: [{ office: 'Wakil Wali Kota Banjarbaru' }],
  });
  yield* visit('belitung-jepara-2022', press('muria.suaramerdeka.com'), {
    guest: '19.02',
    host: '33.20',
    from: '2022-10-19',
    to: '2022-10-20',
    expectedHost: { ...regent, capacity: 'pj' },
    delegation: [],
  });
  yield* visit('tulungagung-banjarbaru-2023', press('koranbanjar.net'), {
    guest: '35.04',
    host: '63.72',
    from: '2023-06-16',
    to: '2023-06-16',
    delegation: [],
  });
}
