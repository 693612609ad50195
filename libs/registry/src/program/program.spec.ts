import { scenario } from '../../test/fixtures/scenario.js';
import { program, programStream } from './program.js';

const { given } = scenario(program);

const rtMandiri = {
  programId: '5f0c4d0e-53a1-4d6e-9f6b-0d6a9b1f0001',
  municipality: '63.72',
  name: { id: 'RT Mandiri', en: 'Self-reliant neighbourhoods' },
  aliases: [],
  sector: 'community_empowerment' as const,
  stage: 'trial' as const,
  indicators: ['rtm.rt_reached', 'rtm.rt_total'],
};
const known = { municipality: true, unknownIndicators: [] };
const launched = { type: 'ProgramLaunched' as const, data: rtMandiri };
const regulation = { kind: 'head_regulation' as const, number: '77', year: 2021 };

describe('a program', () => {
  it('has its id in the name of its stream', () => expect(programStream('a')).toBe('program-a'));

  it('is launched by its municipality', () =>
    given().when({ type: 'LaunchProgram', data: rtMandiri, known }).then(launched));

  it('is launched once', () =>
    given(launched).when({ type: 'LaunchProgram', data: rtMandiri, known }).thenNothing());

  it('is not launched again with other facts', () =>
    given(launched)
      .when({ type: 'LaunchProgram', data: { ...rtMandiri, stage: 'implementation' }, known })
      .thenRefused('program.already_launched', '/programId'));

  it('belongs to a registered municipality', () =>
    given()
      .when({ type: 'LaunchProgram', data: rtMandiri, known: { ...known, municipality: false } })
      .thenRefused('program.municipality_unknown', '/municipality', { value: '63.72' }));

  it('is launched by a municipality that exists; one that was launched before stays', () => {
    const gone = {
      code: '63.72',
      endedOn: { date: '2023-01-01', precision: 'year' as const },
      continuedAs: ['63.91'],
    };
    const launch = {
      type: 'LaunchProgram' as const,
      data: rtMandiri,
      known: { ...known, ended: [gone] },
    };
    given()
      .when(launch)
      .thenRefused('program.municipality_ended', '/municipality', {
        kind: 'conflict',
        value: '63.72',
        expected: ['63.91'],
        message: {
          en: '63.72 ended on 2023; it goes on as 63.91',
          id: '63.72 sudah berakhir pada 2023; kelanjutannya 63.91',
        },
      });
    given(launched).when(launch).thenNothing();
  });

  it('names only defined indicators', () =>
    given()
      .when({
        type: 'LaunchProgram',
        data: rtMandiri,
        known: { ...known, unknownIndicators: ['rtm.rt_total'] },
      })
      .thenRefused('program.indicator_unknown', '/indicators/1', { value: 'rtm.rt_total' }));

  it('names only indicators that are in use', () =>
    given()
      .when({
        type: 'LaunchProgram',
        data: rtMandiri,
        known: { ...known, retiredIndicators: ['rtm.rt_total'] },
      })
      .thenRefused('program.indicator_retired', '/indicators/1', { value: 'rtm.rt_total' }));

  it('names each indicator once', () =>
    given()
      .when({ type: 'LaunchProgram', data: { ...rtMandiri, indicators: ['rtm.a', 'rtm.a'] }, known })
      .thenRefused('program.indicator_repeated', '/indicators/1'));

  it('grows from trial to implementation', () =>
    given(launched)
      .when({ type: 'ChangeProgramStage', data: { stage: 'implementation' } })
      .then({ type: 'ProgramStageChanged', data: { from: 'trial', to: 'implementation' } }));

  it('stays where it is when it is already there', () =>
    given(launched)
      .when({ type: 'ChangeProgramStage', data: { stage: 'trial' } })
      .thenNothing());

  it('rests on a regulation of the mayor', () =>
    given(launched)
      .when({ type: 'RecordLegalBasis', data: regulation })
      .then({ type: 'LegalBasisRecorded', data: regulation }));

  it('learns the title of a regulation later, but only one title', () => {
    const untitled = { type: 'LegalBasisRecorded' as const, data: regulation };
    const titled = { type: 'LegalBasisRecorded' as const, data: { ...regulation, title: 'RT Mandiri' } };
    given(launched, untitled).when({ type: 'RecordLegalBasis', data: titled.data }).then(titled);
    given(launched, untitled, titled).when({ type: 'RecordLegalBasis', data: regulation }).thenNothing();
    given(launched, titled)
      .when({ type: 'RecordLegalBasis', data: { ...regulation, title: 'Home Care' } })
      .thenRefused('program.legal_basis_already_recorded', '/title', { expected: ['RT Mandiri'] });
  });

  it('must exist before anything is said of it', () => {
    given()
      .when({ type: 'ChangeProgramStage', data: { stage: 'trial' } })
      .thenRefused('program.unknown', '/program', { kind: 'missing' });
    given().when({ type: 'RecordLegalBasis', data: regulation }).thenRefused('program.unknown', '/program');
  });
});
