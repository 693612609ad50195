import { briefly, eventsOf, importing, twoMunicipalities } from '../fixtures/importing.js';
import { tableKinds } from '../kinds/index.js';
import { openCommandsImport } from './import-commands.js';
import { runImport } from './run-import.js';

const { log, importTable, pathOf } = importing();

const indicatorsCsv = `code,name,name_en,concept,concept_en,unit,direction,over_time,over_areas
rtm.rt_reached,RT terjangkau,Units reached,RT yang menerima,Units that received,RT,higher_better,Nilai terakhir,Jumlah
`;
const programsCsv = `kunci;daerah;nama;bidang;tahap;sejak;indikator;opd;legal_kind;legal_number;legal_year
rt-mandiri;63.72;RT Mandiri;Pemberdayaan masyarakat;trial;2022;rtm.rt_reached;Bagian Pemerintahan;head_regulation;77;2021
;33.20;Jepara Care;health;implementation;5 April 2023;;;;;
`;
const visitsCsv = `tamu,tuan rumah,tanggal,terlaksana,tempat,rombongan,topik
33.20,63.72,06/02/2023,ya,Aula Gawi Sabarataan,Edy Supriyanta @ Bupati Jepara,RT Mandiri|Home Care
`;
const adoptionsCsv = `adopter,origin,program,attempt,intended_on,decision,reason,decided_on,implemented_on
33.20,63.72,RT Mandiri,1,2023-02-06,decline,tidak ada anggaran,2023-05,
33.20,63.72,rt-mandiri,1,2023-02-06,decline,tidak ada anggaran,2023-05,
33.20,63.72,rt-mandiri,2,2024,adopt,,2024,2024
`;
const outcomesCsv = `municipality,indicator,period,value,program
63.72,rtm.rt_reached,2022,60,rt-mandiri
63.72,rtm.rt_reached,2023,"1.250,5",rt-mandiri
`;

const whole = [
  ['municipalities', twoMunicipalities, {}],
  ['indicators', indicatorsCsv, {}],
  ['programs', programsCsv, {}],
  ['visits', visitsCsv, { conventions: { dates: 'dmy' } }],
  ['adoptions', adoptionsCsv, {}],
  ['outcomes', outcomesCsv, {}],
] as const;

const taken = {
  municipalities: [
    '2 recorded MunicipalityRegistered PopulationRecorded AreaRecorded',
    '3 recorded MunicipalityRegistered PopulationRecorded',
  ],
  indicators: ['2 recorded IndicatorDefined'],
  programs: [
    '2 recorded ProgramLaunched ProgramAgencyAssigned LegalBasisRecorded',
    '3 recorded ProgramLaunched',
  ],
  visits: ['2 recorded VisitPlanned VisitHeld TopicStudied TopicStudied'],
  adoptions: [
    '2 rejected adoption.program_unknown@program',
    '3 recorded AdoptionIntended AdoptionDecided',
    '4 recorded AdoptionIntended AdoptionDecided AdoptionImplemented',
  ],
  outcomes: ['2 recorded OutcomeRecorded', '3 recorded OutcomeRecorded'],
};

it('tells in a dry run what would be recorded, and records nothing', async () => {
  expect(briefly(await importTable('municipalities', twoMunicipalities, { dry: true }))).toEqual(
    taken.municipalities,
  );
  expect(await eventsOf(log())).toEqual([]);
});

it('lets later rows of a dry run see earlier ones', async () => {
  const again = `${twoMunicipalities}63.72,Kota Banjar,Kota,63,Kalimantan Selatan,,,,\n`;
  expect(briefly(await importTable('municipalities', again, { dry: true }))).toEqual([
    ...taken.municipalities,
    '4 rejected row.imported_otherwise@',
  ]);
});

it('takes every kind through the commands, each dry and then real', async () => {
  for (const [kind, content, options] of whole) {
    expect([kind, briefly(await importTable(kind, content, { ...options, dry: true }))]).toEqual([
      kind,
      taken[kind],
    ]);
    expect([kind, briefly(await importTable(kind, content, options))]).toEqual([kind, taken[kind]]);
  }
  expect(
    whole
      .map(([kind]) => kind)
      .concat('areas' as never)
      .toSorted(),
  ).toEqual(tableKinds.map(({ name }) => name).toSorted());
});

it('records nothing twice, and says what is there', async () => {
  const before = await eventsOf(log());
  for (const [kind, content, options] of whole)
    for (const dry of [true, false]) {
      const reports = await importTable(kind, content, { ...options, dry });
      expect(new Set(reports.map(({ outcome }) => outcome))).toEqual(
        new Set(kind === 'adoptions' ? ['rejected', 'already'] : ['already']),
      );
    }
  expect(await eventsOf(log())).toEqual(before);
});

it('says in the envelope what came in by which file and row', async () => {
  const launched = (await eventsOf(log())).filter(({ type }) => type === 'ProgramLaunched');
  expect(launched.map(({ metadata }) => metadata)).toContainEqual(
    expect.objectContaining({
      channel: 'import',
      actor: { userId: 'import', office: 'Bagian Organisasi' },
      effectiveFrom: { date: '2022-01-01', precision: 'year' },
      importedFrom: { source: 'programs', row: '63.72/rt-mandiri' },
    }),
  );
});

it('takes a row whole or not at all, and the others all the same', async () => {
  const before = (await eventsOf(log())).length;
  const content = `municipality,name,sector,stage,agency,legal_kind,legal_number,legal_year
63.72,Satu,health,trial,Dinas Kesehatan,decree,1,3000
63.72,Dua,health,trial,,,,
11.11,Tiga,health,trial,,,,
63.72,Empat,kesehatan,percobaan,,,,
`;
  for (const dry of [true, false])
    expect(briefly(await importTable('programs', content, { dry, source: 'half' }))).toEqual([
      '2 rejected program.field_invalid@legal_year',
      '3 recorded ProgramLaunched',
      '4 rejected program.municipality_unknown@municipality',
      '5 rejected choice.unknown@stage',
    ]);
  expect((await eventsOf(log())).length).toBe(before + 1);
});

it('knows a mended row of the same file again by its key, and refuses another content', async () => {
  const [first] = await importTable('outcomes', outcomesCsv.replace(',60,', ',61,'));
  expect(first).toMatchObject({
    outcome: 'rejected',
    problems: [{ code: 'row.imported_otherwise', line: 2, kind: 'conflict' }],
  });
});

it('reads the numbers of the list of areas as that file writes them, unless it is told otherwise', async () => {
  const content = `code,name,type,province_code,province,population,area_km2,latitude
11.72,Kota Sabang,kota,11,Aceh,42793,121.867,5.83776
`;
  const dry = { dry: true, conventions: { dates: undefined, numbers: undefined } };
  expect(briefly(await importTable('areas', content, dry))).toEqual([
    '2 recorded MunicipalityRegistered PopulationRecorded AreaRecorded',
  ]);
});

describe('a row is rejected', () => {
  const header = 'municipality,name,sector,stage,since,digital';
  it.each([
    ['a day that does not exist', '63.72,A,health,trial,31/02/2023,', 'date.no_such_day@since'],
    ['a day that can be read two ways', '63.72,A,health,trial,06/02/2023,', 'date.ambiguous@since'],
    ['a formula in a name', '63.72,"=HYPERLINK(""x"")",health,trial,,', 'text.formula_in_name@name'],
    ['a right-to-left override', '63.72,A\u202Egpj.exe,health,trial,,', 'text.direction_mark@name'],
    ['a hidden character', '63.72,A\u200BB,health,trial,,', 'text.hidden_character@name'],
    ['a control character', '63.72,A\u0007,health,trial,,', 'text.hidden_character@name'],
    ['an unknown code', '63.72,A,cooking,trial,,', 'choice.unknown@sector'],
    ['no yes or no', '63.72,A,health,trial,,maybe', 'yes_no.unknown@digital'],
    ['an empty field that is needed', '63.72,,health,trial,,', 'cell.missing@name'],
    ['too many fields', '63.72,A,health,trial,,,x', 'row.too_many_fields@'],
    ['too few fields', '63.72,A,health', 'row.too_few_fields@'],
    ['the headings again', header, 'row.header_again@'],
    [
      'all that is wrong',
      '63.72,@A,cooking,trial,kemarin,',
      'text.formula_in_name@name choice.unknown@sector date.unknown_form@since',
    ],
  ])('with %s', async (_, row, problems) => {
    const reports = await importTable('programs', `${header}\n${row}\n`);
    expect(briefly(reports)).toEqual([`2 rejected ${problems}`]);
    for (const { message, line } of reports[0]?.problems ?? []) {
      expect(line).toBe(2);
      expect(message.id).not.toBe(message.en);
    }
  });

  it.each([
    ['-5', 'number.negative@population'],
    ['1,5', 'number.not_whole@population'],
    ['1.234', 'number.ambiguous@population'],
  ])('with a population of %s', async (population, problem) => {
    const content = twoMunicipalities.replace('285546', `"${population}"`);
    expect(briefly(await importTable('municipalities', content))[0]).toBe(`2 rejected ${problem}`);
  });
});

it('reads commands from JSON Lines in their order, and rejects what is none', async () => {
  const launch = {
    municipality: '63.72',
    name: { id: 'X', en: 'X' },
    aliases: [],
    sector: 'health',
    stage: 'trial',
    indicators: [],
  };
  const programId = '0f6b6e7c-2f6d-4d0e-8f3a-1b2c3d4e5f60';
  const lines = [
    { key: 'x', category: 'program', id: programId, type: 'LaunchProgram', data: { ...launch, programId } },
    {
      key: 'y',
      category: 'program',
      id: programId,
      type: 'ChangeProgramStage',
      data: { stage: 'implementation' },
    },
    { key: 'z', category: 'program', id: programId, type: 'Explode', data: {} },
    { key: 'w', category: 'program', id: programId, type: 'ChangeProgramStage', data: { stage: 'soon' } },
    { key: 'v', category: 'program', id: programId, type: 'RaiseConcern', data: { text: 'Benarkah?' } },
  ];
  const importable = await openCommandsImport(
    pathOf('a.jsonl', lines.map((it) => JSON.stringify(it)).join('\n')),
  );
  const reports = [];
  for await (const report of runImport(importable, log(), {
    actor: { userId: 'import', office: 'Tiru' },
    source: 'a',
    dry: false,
  }))
    reports.push(report);
  expect(briefly(reports)).toEqual([
    '1 recorded ProgramLaunched',
    '2 recorded ProgramStageChanged',
    '3 rejected command.malformed@/type',
    '4 rejected program.field_invalid@/data/stage',
    '5 recorded ConcernRaised',
  ]);
});
