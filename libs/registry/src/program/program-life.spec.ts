import { keptId, launched, other, rtMandiriId, successorId } from '../../test/fixtures/program-examples.js';
import { scenario } from '../../test/fixtures/scenario.js';
import type { DataOf } from '../catalogue.js';
import { program, type ProgramEvent } from './program.js';

const { given } = scenario(program);

const suspend = (data: DataOf<'ProgramSuspended'>) => ({ type: 'SuspendProgram' as const, data });
const discontinue = (data: DataOf<'ProgramDiscontinued'>) => ({ type: 'DiscontinueProgram' as const, data });
const supersede = (by: string, known = other()) => ({
  type: 'SupersedeProgram' as const,
  data: { by },
  known,
});
const merge = (into: string, known = other()) => ({ type: 'MergeProgram' as const, data: { into }, known });
const confirm = (data: DataOf<'ProgramConfirmedAlive'>) => ({ type: 'ConfirmProgramAlive' as const, data });
const resume = { type: 'ResumeProgram' as const, data: {} };

const pandemic = { reason: 'Pandemi', until: '2021-06-30' };
const suspended: ProgramEvent = { type: 'ProgramSuspended', data: pandemic };
const discontinued: ProgramEvent = { type: 'ProgramDiscontinued', data: { reason: 'budget' } };
const superseded: ProgramEvent = { type: 'ProgramSuperseded', data: { by: successorId } };
const merged: ProgramEvent = { type: 'ProgramMerged', data: { into: keptId } };
const report = { year: 2024, office: 'Bagian Pemerintahan', evidence: 'Laporan semester I 2024' };
const confirmed: ProgramEvent = { type: 'ProgramConfirmedAlive', data: report };

describe('a suspension', () => {
  it('has a reason, and an end where that is known', () => {
    given(launched).when(suspend(pandemic)).then(suspended);
    given(launched)
      .when(suspend({ reason: 'Pandemi', until: '2021-06-31' }))
      .thenRefused('program.field_invalid', '/until', { value: '2021-06-31' });
  });
  it('stands on its terms until the program is resumed', () => {
    given(launched, suspended)
      .when(suspend({ reason: 'Anggaran' }))
      .thenRefused('program.already_suspended', '/reason', { value: 'Anggaran' });
    given(launched, suspended).when(resume).then({ type: 'ProgramResumed', data: {} });
    given(launched, suspended, { type: 'ProgramResumed', data: {} })
      .when(suspend({ reason: 'Anggaran' }))
      .then({ type: 'ProgramSuspended', data: { reason: 'Anggaran' } });
  });
  it('keeps the stage where it is', () =>
    given(launched, suspended)
      .when({ type: 'ChangeProgramStage', data: { stage: 'implementation' } })
      .thenRefused('program.suspended', '/stage', { value: 'implementation' }));
});

describe('the end of a program', () => {
  it.each(['target_missed', 'budget', 'leadership', 'legal', 'no_demand', 'merged', 'completed'] as const)(
    'has a reason: %s',
    (reason) =>
      given(launched).when(discontinue({ reason })).then({ type: 'ProgramDiscontinued', data: { reason } }),
  );
  it('is final: it is taken up again only by a new launch', () => {
    given(launched, discontinued)
      .when(resume)
      .thenRefused('program.discontinued', '/program', {
        value: 'budget',
        message: {
          en: expect.stringContaining('new launch'),
          id: expect.stringContaining('peluncuran baru'),
        } as never,
      });
    given(launched, discontinued)
      .when(discontinue({ reason: 'legal' }))
      .thenRefused('program.discontinued', '/program');
  });
  it('leaves room for what was true before and is recorded late', () =>
    given(launched, discontinued)
      .when({ type: 'RecordLegalBasis', data: { kind: 'by_law', number: '3', year: 2019 } })
      .then({ type: 'LegalBasisRecorded', data: { kind: 'by_law', number: '3', year: 2019 } }));
});

describe('a successor', () => {
  it('is another program of the same municipality', () => {
    given(launched).when(supersede(successorId)).then(superseded);
    given(launched).when(supersede(rtMandiriId)).thenRefused('program.itself', '/by');
    given(launched)
      .when(supersede(successorId, { program: null }))
      .thenRefused('program.other_unknown', '/by', { kind: 'missing', value: successorId });
    given(launched)
      .when(supersede(successorId, other({ municipality: '33.20' })))
      .thenRefused('program.other_of_others', '/by');
  });
  it('is the record that is kept', () =>
    given(launched)
      .when(supersede(successorId, other({ mergedInto: keptId })))
      .thenRefused('program.other_merged', '/by', { expected: [keptId] }));
  it('did not come before', () =>
    given(launched)
      .when(supersede(successorId, other({ successors: [keptId, rtMandiriId] })))
      .thenRefused('program.successor_in_circle', '/by'));
  it('is named to whoever goes on with the old one', () =>
    given(launched, superseded)
      .when(resume)
      .thenRefused('program.superseded', '/program', { expected: [successorId] }));
});

describe('a duplicate record', () => {
  it('points to the record that is kept', () => {
    given(launched).when(merge(keptId)).then(merged);
    given(launched, merged).when(merge(keptId)).thenNothing();
    given(launched, merged)
      .when(merge(successorId))
      .thenRefused('program.merged', '/program', { expected: [keptId] });
  });
  it('points there after the program ended too, for both records speak of one program', () => {
    given(launched, discontinued).when(merge(keptId)).then(merged);
    given(launched, superseded).when(merge(keptId)).then(merged);
  });
  it('is one of another record of the same municipality, which is no duplicate itself', () => {
    given(launched).when(merge(rtMandiriId)).thenRefused('program.itself', '/into');
    given(launched)
      .when(merge(keptId, { program: null }))
      .thenRefused('program.other_unknown', '/into');
    given(launched)
      .when(merge(keptId, other({ municipality: '33.20' })))
      .thenRefused('program.other_of_others', '/into', { value: keptId });
    given(launched)
      .when(merge(keptId, other({ mergedInto: successorId })))
      .thenRefused('program.other_merged', '/into', { expected: [successorId] });
  });
  it('takes nothing more, and names the one that does', () => {
    const more = [
      { type: 'RecordLegalBasis' as const, data: { kind: 'by_law' as const, number: '3', year: 2019 } },
      { type: 'AddProgramAlias' as const, data: { alias: 'RT Mandiri Banjarbaru' } },
      { type: 'AssignProgramAgency' as const, data: { agency: 'Dinas Sosial' } },
    ];
    for (const command of more)
      given(launched, merged)
        .when(command)
        .thenRefused('program.merged', '/program', { value: keptId, expected: [keptId] });
  });
});

describe('the yearly confirmation that it is alive', () => {
  it('names the year, the office and what shows it', () => {
    given(launched).when(confirm(report)).then(confirmed);
    given(launched, confirmed).when(confirm(report)).thenNothing();
    given(launched, confirmed)
      .when(confirm({ ...report, year: 2025 }))
      .then({ type: 'ProgramConfirmedAlive', data: { ...report, year: 2025 } });
    given(launched, confirmed)
      .when(confirm({ ...report, evidence: ' ' }))
      .thenRefused('program.field_invalid', '/evidence');
  });
  it('is given once a year by an office, and by another office too', () => {
    given(launched, confirmed)
      .when(confirm({ ...report, evidence: 'Foto' }))
      .thenRefused('program.already_confirmed', '/evidence', { expected: [report.evidence] });
    const inspector = { ...report, office: 'Inspektorat' };
    given(launched, confirmed)
      .when(confirm(inspector))
      .then({ type: 'ProgramConfirmedAlive', data: inspector });
  });
  it('is not given for what has ended', () => {
    given(launched, discontinued).when(confirm(report)).thenRefused('program.discontinued', '/program');
    given(launched, superseded).when(confirm(report)).thenRefused('program.superseded', '/program');
  });
  it.each([
    ['discontinued', discontinued],
    ['superseded', superseded],
  ] as const)('is given late for a year up to that in which it was %s, and for none after', (ended, end) => {
    const of = (date: string) => ({ ...end, effectiveFrom: { date, precision: 'year' as const } });
    given(launched, of('2024-01-01')).when(confirm(report)).then(confirmed);
    given(launched, of('2025-01-01')).when(confirm(report)).then(confirmed);
    given(launched, of('2023-01-01')).when(confirm(report)).thenRefused(`program.${ended}`, '/program');
  });
});
