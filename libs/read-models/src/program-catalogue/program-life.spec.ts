import type { Kysely } from 'kysely';
import { happened, idOf } from '../fixtures/facts.js';
import { projected } from '../fixtures/projected.js';
import { BANJARBARU, label, launched, registered, rtMandiri } from '../fixtures/seed-story.js';
import { freshStore } from '../fixtures/store.js';
import { programCatalogueProjection } from './projection.js';
import { countPrograms, getProgram, listPrograms } from './queries.js';
import type { ProgramCatalogueTables } from './table.js';
import { programEntry } from './view.js';

const store = freshStore();
const [derived, ended, replaced, duplicate] = [idOf(11), idOf(12), idOf(13), idOf(14)];
const plus = label('RT Mandiri Plus', 'Self-reliant neighbourhoods plus');
const named = (id: string) => label(`Program ${id.slice(-2)}`);
const other = (id: string, change: Parameters<typeof launched>[1] = {}) =>
  launched(id, { name: named(id), aliases: [], municipality: '19.02', ...change });
let life: Kysely<ProgramCatalogueTables>;

const of = (id: string) => `program-${id}` as const;

beforeAll(async () => {
  const regulation = { kind: 'head_regulation', number: '15', year: 2022 } as const;
  const line = { year: 2023, document: 'DPA 2023' };
  life = await projected(store(), programCatalogueProjection, [
    registered('19.02'),
    registered(BANJARBARU),
    launched(rtMandiri, { initiator: { office: 'Wali Kota' }, digital: false, aliases: [] }),
    happened(of(rtMandiri), 'LegalBasisRecorded', regulation),
    happened(of(rtMandiri), 'LegalBasisRecorded', { ...regulation, title: 'RT Mandiri' }),
    happened(of(rtMandiri), 'ProgramBudgetReferenceRecorded', line),
    happened(of(rtMandiri), 'ProgramBudgetReferenceRecorded', { ...line, accountCode: '5.1', amount: '1' }),
    happened(of(rtMandiri), 'ProgramBudgetReferenceRecorded', { ...line, amount: '75.5', currency: 'IDR' }),
    happened(of(rtMandiri), 'ProgramAgencyAssigned', { agency: 'Dinas Sosial' }),
    happened(of(rtMandiri), 'ProgramAgencyChanged', { from: 'Dinas Sosial', to: 'Bagian Pemerintahan' }),
    happened(of(rtMandiri), 'ProgramRevised', { summary: label('Hibah bagi RT') }),
    happened(of(rtMandiri), 'ProgramRevised', { sector: 'health', digital: true }),
    happened(of(rtMandiri), 'ProgramRenamed', {
      from: label('RT Mandiri', 'Self-reliant neighbourhoods'),
      to: plus,
    }),
    happened(of(rtMandiri), 'ProgramAliasAdded', { alias: 'RTM Banjarbaru' }),
    happened(of(rtMandiri), 'ProgramIndicatorAdopted', { indicator: 'rtm.funds' }),
    happened(of(rtMandiri), 'ProgramIndicatorDropped', { indicator: 'rtm.rt_total', reason: 'Tidak didata' }),
    happened(of(rtMandiri), 'ProgramSuspended', { reason: 'Pandemi', until: '2021-06-30' }),
    happened(of(rtMandiri), 'ProgramResumed', {}),
    happened(of(rtMandiri), 'ProgramConfirmedAlive', {
      year: 2024,
      office: 'Inspektorat',
      evidence: 'Laporan',
    }),
    happened(of(rtMandiri), 'ProgramConfirmedAlive', { year: 2022, office: 'Inspektorat', evidence: 'Foto' }),
    other(derived),
    happened(of(derived), 'ProgramDerived', { from: rtMandiri, origin: BANJARBARU }),
    happened(of(derived), 'ProgramDerived', { from: rtMandiri, origin: BANJARBARU, adoption: idOf(50) }),
    happened(of(derived), 'ProgramSuspended', { reason: 'Anggaran' }),
    other(ended, { digital: true }),
    happened(of(ended), 'ProgramDiscontinued', { reason: 'no_demand', explanation: 'Sepi' }),
    other(replaced),
    happened(of(replaced), 'ProgramSuperseded', { by: derived }),
    other(duplicate),
    happened(of(duplicate), 'ProgramMerged', { into: derived }),
  ]);
});

const entry = async (id: string) =>
  programEntry.parse({ ...(await getProgram(life, id)), position: '1', record: 'as_corrected' });
const found = async (filter: object) =>
  (await listPrograms(life, { limit: 10, ...filter })).items.map(({ id }) => id);

it('stands as it is now, with how it came to be so', async () => {
  expect(await entry(rtMandiri)).toMatchObject({
    name: plus,
    formerNames: [label('RT Mandiri', 'Self-reliant neighbourhoods')],
    aliases: ['RTM Banjarbaru'],
    sector: 'health',
    summary: label('Hibah bagi RT'),
    status: 'active',
    alive: true,
    lastConfirmedYear: 2024,
    digital: true,
    agency: 'Bagian Pemerintahan',
    initiator: { office: 'Wali Kota' },
    indicators: ['rtm.funds'],
    droppedIndicators: [{ indicator: 'rtm.rt_total', reason: 'Tidak didata' }],
    statuses: [
      { status: 'active', explanation: null },
      { status: 'suspended', explanation: 'Pandemi', until: '2021-06-30' },
      { status: 'active' },
    ],
    names: [{ name: label('RT Mandiri', 'Self-reliant neighbourhoods') }, { name: plus }],
    agencies: [{ agency: 'Dinas Sosial' }, { agency: 'Bagian Pemerintahan' }],
    revisions: [
      { sector: null, summary: label('Hibah bagi RT'), digital: null },
      { sector: 'health', summary: null, digital: true },
    ],
    confirmations: [{ year: 2024 }, { year: 2022, office: 'Inspektorat', evidence: 'Foto' }],
    revision: '17',
  });
});

it('shows what is known of an instrument and of a budget line once, as it is known now', async () => {
  const { legalBases, budgetReferences } = await entry(rtMandiri);
  expect(legalBases).toMatchObject([{ number: '15', title: 'RT Mandiri', origin: { eventId: idOf(1_004) } }]);
  expect(budgetReferences).toMatchObject([
    { document: 'DPA 2023', accountCode: '5.1', amount: '1', currency: null },
    { document: 'DPA 2023', accountCode: null, amount: '75.5', currency: 'IDR' },
  ]);
});

it('names the program it comes from by the name that one has now, and the adoption that made it', async () => {
  const { lineage, alive, status } = await entry(derived);
  expect(lineage).toMatchObject([
    {
      program: { id: rtMandiri, name: plus },
      municipality: { code: BANJARBARU, name: 'Kota Banjarbaru' },
      adoption: idOf(50),
    },
  ]);
  expect({ alive, status }).toEqual({ alive: true, status: 'suspended' });
});

it('ends with a reason, in a successor, or as a duplicate of the record that is kept', async () => {
  expect(await entry(ended)).toMatchObject({
    alive: false,
    lastConfirmedYear: null,
    statuses: [{}, { status: 'discontinued', endReason: 'no_demand', explanation: 'Sepi' }],
  });
  for (const [id, status] of [
    [replaced, 'superseded'],
    [duplicate, 'merged'],
  ] as const)
    expect(await entry(id)).toMatchObject({
      status,
      alive: false,
      statuses: [{}, { status, program: { id: derived, name: named(derived) } }],
    });
});

it('is found by its former name, its status, and whether it is digital', async () => {
  expect(await found({ search: 'self-reliant neighbourhoods' })).toEqual([rtMandiri]);
  expect(await found({ search: 'rtm banjarbaru' })).toEqual([rtMandiri]);
  expect(await found({ search: 'mandiri plus' })).toEqual([rtMandiri]);
  expect(await found({ status: 'suspended' })).toEqual([derived]);
  expect(await found({ status: 'merged' })).toEqual([duplicate]);
  expect(await found({ digital: true })).toEqual([ended, rtMandiri]);
  expect(await found({ digital: false })).toEqual([]);
});

it('is counted without duplicate records', async () => expect(await countPrograms(life)).toBe(4));
