import { existsSync, readFileSync } from 'node:fs';
import { adoptionStage, provenance, type OutcomeState } from '#registry';
import { adoptionOf } from './adoptions.js';
import { readCsv } from './fixtures/csv.js';
import { World } from './fixtures/world.js';
import { seedCommandId, seedCommands } from './index.js';
import { lastSeedCommand } from './last-seed-command.js';
import { programOf } from './programs.js';
import { starterSets } from './starter.js';
import { jeparaInBanjarbaru, visitOf } from './visits.js';

const shared = new URL('../../../../../shared/', import.meta.url);
const claimsCsv = new URL('data/banjarbaru/claims.csv', shared);
const happeningsCsv = new URL('data/banjarbaru/happenings.csv', shared);
const article = new URL('seed/article-2023-02-06-jepara-banjarbaru.txt', shared);
const municipalitiesCsv = new URL('data/indonesia/municipalities.csv', shared);
const whenPresent = (file: URL) =>
  existsSync(file)
    ? { run: it, why: '' }
    : { run: it.skip, why: ` (skipped: ${file.pathname} is not beside the checkout)` };

const world = new World();
const commands = [...seedCommands()];
// A refusal is thrown here and fails every test below.
for (const command of commands) world.carryOut(command);

const claims = world.all('outcome').flatMap(({ series }: OutcomeState) => [...series.values()].flat());

describe('the commands of the sample data', () => {
  it('each record at least one event', () => expect(world.events.length).toBe(commands.length));
  it('have keys of their own', () =>
    expect(new Set(commands.map(({ key }) => seedCommandId(key))).size).toBe(commands.length));
  it('say since when and from where, and nothing is synthetic', () => {
    const shape = provenance.omit({ actor: true, channel: true, synthetic: true });
    for (const { provenance: given } of commands) expect(shape.parse(given)).toEqual(given);
    const unsourced = commands.filter((command) => !command.provenance.source);
    expect(new Set(unsourced.map(({ command }) => command.type))).toEqual(new Set(['DefineIndicator']));
  });
  it('end with the one that tells whether they are all there', () =>
    expect(commands.at(-1)).toEqual(lastSeedCommand));
  it('record nothing when they are carried out again', () =>
    expect(commands.reduce((events, command) => events + world.carryOut(command), 0)).toBe(0));
});

describe('the areas', () => {
  const registered = world
    .all('municipality')
    .flatMap((state) => (state.registered ? [state.registered] : []));

  it('are the 514 regencies and cities of 38 provinces', () => {
    expect(registered).toHaveLength(514);
    expect(new Set(registered.map(({ province }) => province.code)).size).toBe(38);
    expect(registered.filter(({ kind }) => kind === 'city')).toHaveLength(98);
    expect(registered.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Kota Banjarbaru', 'Kabupaten Jepara', 'Kota Administrasi Jakarta Pusat']),
    );
    expect(registered.filter(({ name }) => !/^(Kabupaten|Kota) /.test(name))).toEqual([]);
  });
  it('have a population where the story needs one', () => {
    expect(world.all('municipality').filter(({ populations }) => populations.length > 0)).toHaveLength(5);
    expect(world.state('municipality', '63.72').populations).toMatchObject([
      { year: 2025, population: 285_546 },
    ]);
  });

  const { run, why } = whenPresent(municipalitiesCsv);
  run(`have the population of the list${why}`, () => {
    for (const row of readCsv(readFileSync(municipalitiesCsv, 'utf8'))) {
      const recorded = world.state('municipality', row.code ?? '').populations[0]?.population;
      if (recorded)
        expect({ code: row.code, people: String(recorded) }).toEqual({
          code: row.code,
          people: row.population,
        });
    }
  });
});

describe('the starter sets of indicators', () => {
  it('are of four to eight indicators for each of the six sectors', () => {
    expect(Object.keys(starterSets)).toHaveLength(6);
    for (const set of Object.values(starterSets)) {
      expect(set.length).toBeGreaterThanOrEqual(4);
      expect(set.length).toBeLessThanOrEqual(8);
    }
  });
  it('are all defined, each once', () => {
    const codes = Object.values(starterSets).flatMap((set) => set.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
    const defined = world.all('indicator').flatMap((state) => (state.defined ? [state.defined.code] : []));
    expect(codes.toSorted()).toEqual(defined.toSorted());
  });
  it('refer to standards by their edition and by numbers of their form', () => {
    const forms: Record<string, [edition: string, code: RegExp]> = {
      SDG: ['A/RES/71/313', /^\d{1,2}\.[1-9a-d]\.\d$/],
      'ISO 37120': ['2014', /^\d{1,2}\.\d{1,2}$/],
    };
    const references = Object.values(starterSets).flatMap((set) => set.flatMap((it) => it.references));
    expect(references.length).toBeGreaterThan(5);
    for (const { scheme, edition, code } of references) {
      expect(edition).toBe(forms[scheme]?.[0]);
      expect(code).toMatch(forms[scheme]?.[1] ?? /$^/);
    }
  });
});

describe('the story of the article', () => {
  const visit = world.state('visit', visitOf(jeparaInBanjarbaru));
  const home = world.state('adoption', adoptionOf('home-care'));

  it('has six programs of Banjarbaru', () =>
    expect(world.all('program').filter(({ launched }) => launched?.municipality === '63.72')).toHaveLength(
      6,
    ));
  it('has a visit with five topics, each a program of Banjarbaru', () => {
    expect(visit.topics.map(({ topic }) => topic.id)).toEqual([
      'RT Mandiri',
      'Home Care',
      'Pengelolaan Sampah',
      'Penataan Kota',
      'Pengelolaan Wisata Air',
    ]);
    expect(visit.topics.every(({ program }) => program)).toBe(true);
  });
  it('was received by the secretary instead of the mayor', () => {
    expect(visit.plan?.expectedHost?.name).toBe('H. M. Aditya Mufti Ariffin');
    expect(visit.substitution?.actual.name).toBe('H. Said Abdullah');
  });
  it('only announces the sites', () =>
    expect(visit.sites.map(({ site, reported }) => [site, reported])).toEqual([
      ['RT Mandiri', 'announced'],
      ['Pasar Bauntung', 'announced'],
    ]));
  it('keeps the two offices that the sources give Edy Supriyanta', () => {
    expect(visit.plan?.delegation[0]).not.toHaveProperty('capacity');
    expect(world.state('visit', visitOf('belitung-jepara-2022')).plan?.expectedHost?.capacity).toBe('pj');
  });
  it('has four intents, none of them decided', () => {
    const intents = world.all('adoption').flatMap(({ intent }) => (intent ? [intent.program] : []));
    const names = ['rt-mandiri', 'home-care', 'waste-management', 'market-management'] as const;
    expect(intents).toEqual(names.map(programOf));
    for (const { course } of world.all('adoption')) expect(adoptionStage(course)).toBe('intended');
  });
  it('ties Jepara Care to Home Care by co-occurrence only', () => {
    expect(home.claims[0]?.localProgram).toBe(programOf('jepara-care'));
    expect(world.level(adoptionOf('home-care'))).toBe(0);
  });

  const { run, why } = whenPresent(article);
  run(`quotes the article word for word${why}`, () => {
    const written = readFileSync(article, 'utf8').replaceAll(/\s+/g, ' ');
    expect(visit.statements).toHaveLength(2);
    for (const { words } of visit.statements) expect(written).toContain(words);
    expect(written).toContain(visit.plan?.purpose);
  });
});

describe('the happenings', () => {
  const { run, why } = whenPresent(happeningsCsv);
  run(`are each recorded on their day with their source${why}`, () => {
    const recorded = commands.map(({ command, provenance: { effectiveFrom, source } }) => ({
      type: command.type,
      since: effectiveFrom.date ?? '',
      source: source?.reference ?? '',
    }));
    const types = { program_launched: 'LaunchProgram', legal_basis: 'RecordLegalBasis', visit: 'HoldVisit' };
    for (const { date = '', kind = '', source = '' } of readCsv(readFileSync(happeningsCsv, 'utf8')))
      expect(recorded).toContainEqual({
        type: types[kind as keyof typeof types],
        since: expect.stringMatching(`^${date}`),
        source: expect.stringContaining(source),
      });
  });
});

/** What the table says of its neighbouring rows, as it reads where each figure stands alone. */
const readingAlone = new Map([
  ['contested with the next row', 'contested: another source says 720'],
  ['contested with the row before', 'contested: another source says 700'],
  [
    'other coefficient than the rows below: never one line',
    'other coefficient than in later years: never one line',
  ],
  [
    'method: 0.35 kg per person and day; contested with the row before',
    'method: 0.35 kg per person and day; contested with the figure by 0.5 kg',
  ],
]);

describe('the claims', () => {
  it('let the two totals of neighbourhoods contest each other', () => {
    const totals = claims.filter(({ recorded }) => recorded.indicator === 'rtm.rt_total');
    expect(totals.map(({ recorded }) => recorded.value)).toEqual(['700', '720']);
    expect(totals[1]?.recorded.contests).toBe(totals[0]?.eventId);
  });

  const { run, why } = whenPresent(claimsCsv);
  run(`are the rows of claims.csv, each with its source${why}`, () => {
    const rows = readCsv(readFileSync(claimsCsv, 'utf8'));
    const recorded = commands.flatMap(({ command, provenance: { source } }) => {
      if (command.type !== 'RecordOutcome') return [];
      const { municipality, indicator, period, value, countBasis, status, statement, note } = command.data;
      const isStatement = indicator === 'hc.running_as_expected';
      return {
        municipality,
        indicator,
        period,
        value: value ?? '',
        unit: isStatement ? '' : world.state('indicator', indicator).defined?.unit,
        count_basis: countBasis ?? '',
        value_kind: isStatement ? '' : command.data.valueKind,
        status,
        statement,
        note: note ?? '',
        source: source?.reference
          .replace('Peraturan Bupati Jepara', "regent's regulation")
          .replace(', by', ' by'),
        source_date: source?.publishedAs,
      };
    });
    const byText = (list: object[]) => list.map((it) => JSON.stringify(it, Object.keys(it).sort())).sort();
    expect(rows).toHaveLength(30);
    const wanted = rows.map(({ program: _program, note = '', ...row }) => ({
      ...row,
      note: readingAlone.get(note) ?? note,
    }));
    expect(byText(recorded)).toEqual(byText(wanted));
  });
});
