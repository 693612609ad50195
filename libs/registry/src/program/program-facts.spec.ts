import { launched, rtMandiri } from '../../test/fixtures/program-examples.js';
import { scenario } from '../../test/fixtures/scenario.js';
import type { DataOf } from '../catalogue.js';
import { everMeasuredBy, program, type ProgramEvent } from './program.js';

const { given } = scenario(program);

describe('what a launch says', () => {
  it('may name who began it and whether it is digital', () => {
    const data = {
      ...rtMandiri,
      initiator: { office: 'Wali Kota', capacity: 'definitive' as const },
      digital: false,
    };
    given()
      .when({ type: 'LaunchProgram', data, known: { municipality: true, unknownIndicators: [] } })
      .then({ type: 'ProgramLaunched', data });
  });
});

describe('a budget reference', () => {
  type Budget = DataOf<'ProgramBudgetReferenceRecorded'>;
  const line = { year: 2023, document: 'DPA 2023', accountCode: '5.1.02.01' };
  const record = (data: Budget) => ({ type: 'RecordProgramBudget' as const, data });
  const recorded = (data: Budget): ProgramEvent => ({ type: 'ProgramBudgetReferenceRecorded', data });

  it('is a year with a document, an account code, or both', () => {
    given(launched).when(record(line)).then(recorded(line));
    given(launched)
      .when(record({ year: 2023, accountCode: '5.1.02.01' }))
      .then(recorded({ year: 2023, accountCode: '5.1.02.01' }));
    given(launched)
      .when(record({ year: 2023, amount: '1' }))
      .thenRefused('program.budget_reference_needed', '/document');
  });

  it('has an amount to the last rupiah, which is not negative', () => {
    const amount = '52500000000.25';
    given(launched)
      .when(record({ ...line, amount }))
      .then(recorded({ ...line, amount }));
    for (const wrong of ['-1', '1,5', 'Rp1'])
      given(launched)
        .when(record({ ...line, amount: wrong }))
        .thenRefused('program.field_invalid', '/amount', { value: wrong });
  });

  it('has a currency only with an amount, by its code', () => {
    given(launched)
      .when(record({ ...line, currency: 'IDR' }))
      .thenRefused('program.currency_without_amount', '/currency');
    given(launched)
      .when(record({ ...line, amount: '1', currency: 'Rp' }))
      .thenRefused('program.field_invalid', '/currency');
  });

  it('learns its amount and its currency later, but one line has one amount', () => {
    const rupiah = { ...line, amount: '100', currency: 'IDR' };
    given(launched, recorded(line)).when(record(rupiah)).then(recorded(rupiah));
    given(launched, recorded({ ...line, amount: '100' }))
      .when(record(rupiah))
      .then(recorded(rupiah));
    const known = given(launched, recorded(line), recorded(rupiah));
    known.when(record(line)).thenNothing();
    known.when(record({ ...line, amount: '100' })).thenNothing();
    known.when(record(rupiah)).thenNothing();
    known
      .when(record({ ...rupiah, amount: '200' }))
      .thenRefused('program.budget_already_recorded', '/amount', { value: '200', expected: ['100 IDR'] });
    known
      .when(record({ ...rupiah, currency: 'USD' }))
      .thenRefused('program.budget_already_recorded', '/amount');
    known.when(record({ ...rupiah, year: 2024 })).then(recorded({ ...rupiah, year: 2024 }));
  });
});

describe('the responsible agency', () => {
  const assign = (agency: string) => ({ type: 'AssignProgramAgency' as const, data: { agency } });
  const assigned: ProgramEvent = { type: 'ProgramAgencyAssigned', data: { agency: 'Dinas Sosial' } };
  const changed: ProgramEvent = {
    type: 'ProgramAgencyChanged',
    data: { from: 'Dinas Sosial', to: 'Dinas Kesehatan' },
  };

  it('is assigned, and then changed', () => {
    given(launched).when(assign('Dinas Sosial')).then(assigned);
    given(launched, assigned).when(assign('Dinas Sosial')).thenNothing();
    given(launched, assigned).when(assign('Dinas Kesehatan')).then(changed);
    given(launched, assigned, changed).when(assign('Dinas Kesehatan')).thenNothing();
  });
});

describe('a revision', () => {
  const revise = (data: DataOf<'ProgramRevised'>) => ({ type: 'ReviseProgram' as const, data });
  const summary = { id: 'Hibah bagi RT', en: 'Grants for neighbourhoods' };
  const revised = (data: DataOf<'ProgramRevised'>): ProgramEvent => ({ type: 'ProgramRevised', data });

  it('records only what became another', () => {
    given(launched)
      .when(revise({ sector: 'community_empowerment', summary }))
      .then(revised({ summary }));
    given(launched, revised({ summary })).when(revise({ summary })).thenNothing();
    given(launched, revised({ summary }), revised({ sector: 'health' }))
      .when(revise({ sector: 'health', summary, digital: true }))
      .then(revised({ digital: true }));
  });
  it('says something', () =>
    given(launched).when(revise({})).thenRefused('program.nothing_revised', '/summary'));
});

describe('the names of a program', () => {
  const plus = { id: 'RT Mandiri Plus', en: 'Self-reliant neighbourhoods plus' };
  const rename = (name: typeof plus) => ({ type: 'RenameProgram' as const, data: { name } });
  const renamed = (from: typeof plus, to: typeof plus): ProgramEvent => ({
    type: 'ProgramRenamed',
    data: { from, to },
  });
  const alias = (text: string) => ({ type: 'AddProgramAlias' as const, data: { alias: text } });

  it('change, each time from the one it has', () => {
    given(launched).when(rename(plus)).then(renamed(rtMandiri.name, plus));
    given(launched, renamed(rtMandiri.name, plus)).when(rename(plus)).thenNothing();
    given(launched, renamed(rtMandiri.name, plus))
      .when(rename(rtMandiri.name))
      .then(renamed(plus, rtMandiri.name));
  });
  it('are remembered, each once, without the one it has', () => {
    const events = [
      launched,
      renamed(rtMandiri.name, plus),
      renamed(plus, rtMandiri.name),
      renamed(rtMandiri.name, plus),
    ];
    const state = events.reduce((before, event) => program.evolve(before, { ...event, eventId: '' }), {
      ...program.initialState,
    });
    expect(state.formerNames).toEqual([rtMandiri.name]);
  });
  it('get an alias that is not yet one of them', () => {
    given(launched)
      .when(alias('RT Mandiri Banjarbaru'))
      .then({ type: 'ProgramAliasAdded', data: { alias: 'RT Mandiri Banjarbaru' } });
    for (const known of ['RTM', 'RT Mandiri', 'RT Mandiri Plus', 'Self-reliant neighbourhoods'])
      given(launched, renamed(rtMandiri.name, plus)).when(alias(known)).thenNothing();
  });
});

describe('the indicators of a program', () => {
  const defined = { indicator: { retired: false } };
  const adopt = (indicator: string, known: { indicator: null | { retired: boolean } } = defined) => ({
    type: 'AdoptProgramIndicator' as const,
    data: { indicator },
    known,
  });
  const drop = (indicator: string, reason = 'Tidak lagi didata') => ({
    type: 'DropProgramIndicator' as const,
    data: { indicator, reason },
  });
  const dropped: ProgramEvent = { type: 'ProgramIndicatorDropped', data: drop('rtm.rt_total').data };

  it('are adopted after the launch', () => {
    given(launched)
      .when(adopt('rtm.funds'))
      .then({ type: 'ProgramIndicatorAdopted', data: { indicator: 'rtm.funds' } });
    given(launched).when(adopt('rtm.rt_total')).thenNothing();
  });
  it('are defined and not retired', () => {
    given(launched)
      .when(adopt('rtm.funds', { indicator: null }))
      .thenRefused('program.indicator_unknown', '/indicator', { value: 'rtm.funds' });
    given(launched)
      .when(adopt('rtm.funds', { indicator: { retired: true } }))
      .thenRefused('program.indicator_retired', '/indicator');
  });
  it('are dropped with a reason, and may be adopted again', () => {
    given(launched).when(drop('rtm.rt_total')).then(dropped);
    given(launched, dropped).when(drop('rtm.rt_total')).thenNothing();
    given(launched, dropped)
      .when(drop('rtm.rt_total', 'Salah tulis'))
      .thenRefused('program.indicator_already_dropped', '/reason', { expected: ['Tidak lagi didata'] });
    given(launched, dropped)
      .when(adopt('rtm.rt_total'))
      .then({ type: 'ProgramIndicatorAdopted', data: { indicator: 'rtm.rt_total' } });
    given(launched).when(drop('rtm.rt_total', ' ')).thenRefused('program.field_invalid', '/reason');
  });
  it('are dropped only where they are among them', () =>
    given(launched)
      .when(drop('hc.persons_served'))
      .thenRefused('program.indicator_not_adopted', '/indicator', { expected: rtMandiri.indicators }));
  it('stay known after they were dropped: what was measured then may still be recorded', () => {
    const state = [launched, dropped].reduce(
      (before, event) => program.evolve(before, { ...event, eventId: '' }),
      program.initialState,
    );
    expect(state.indicators).toEqual(['rtm.rt_reached']);
    expect(everMeasuredBy(state)).toEqual(['rtm.rt_reached', 'rtm.rt_total']);
  });
});
