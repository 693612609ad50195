import {
  adoptionId,
  keptId,
  launched,
  originId,
  other,
  rtMandiriId,
} from '../../test/fixtures/program-examples.js';
import { scenario } from '../../test/fixtures/scenario.js';
import type { KnownAtDerivation } from './program.commands.js';
import { program, type ProgramEvent } from './program.js';

const { given } = scenario(program);

const known: KnownAtDerivation = { ...other({ municipality: '33.20' }), adoption: null };
const made = { program: originId, adopter: '63.72', implemented: true, localProgram: null };
const derive = (data: { from: string; adoption?: string }, change: Partial<KnownAtDerivation> = {}) => ({
  type: 'DeriveProgram' as const,
  data,
  known: { ...known, ...change },
});
const derived = (adoption?: string): ProgramEvent => ({
  type: 'ProgramDerived',
  data: { from: originId, origin: '33.20', ...(adoption && { adoption }) },
});

describe('the lineage of a program', () => {
  it('leads to the program it comes from, by the adoption that made it', () => {
    given(launched)
      .when(derive({ from: originId, adoption: adoptionId }, { adoption: made }))
      .then(derived(adoptionId));
    given(launched)
      .when(derive({ from: originId }))
      .then(derived());
  });
  it('learns its adoption later, but only one', () => {
    given(launched, derived())
      .when(derive({ from: originId, adoption: adoptionId }, { adoption: made }))
      .then(derived(adoptionId));
    given(launched, derived(), derived(adoptionId))
      .when(derive({ from: originId }))
      .thenNothing();
    given(launched, derived(adoptionId))
      .when(derive({ from: originId, adoption: keptId }, { adoption: made }))
      .thenRefused('program.already_derived', '/adoption', { expected: [adoptionId] });
  });
  it('may have several origins', () =>
    given(launched, derived())
      .when(derive({ from: keptId }))
      .then({ type: 'ProgramDerived', data: { from: keptId, origin: '33.20' } }));
  it('leads to a program of another municipality', () => {
    given(launched)
      .when(derive({ from: rtMandiriId }))
      .thenRefused('program.itself', '/from');
    given(launched)
      .when(derive({ from: originId }, { program: null }))
      .thenRefused('program.other_unknown', '/from', { value: originId });
    given(launched)
      .when(derive({ from: originId }, other()))
      .thenRefused('program.own_origin', '/from');
    given(launched)
      .when(derive({ from: originId }, other({ municipality: '33.20', mergedInto: keptId })))
      .thenRefused('program.other_merged', '/from', { expected: [keptId] });
  });
  it('does not lead back to itself', () =>
    given(launched)
      .when(derive({ from: originId }, other({ municipality: '33.20', ancestors: [keptId, rtMandiriId] })))
      .thenRefused('program.origin_in_circle', '/from'));
  it('goes by its own adoption of that program', () => {
    const data = { from: originId, adoption: adoptionId };
    given(launched)
      .when(derive(data, { adoption: 'unknown' }))
      .thenRefused('program.adoption_unknown', '/adoption');
    for (const adoption of [
      { ...made, program: keptId },
      { ...made, adopter: '19.02' },
    ])
      given(launched)
        .when(derive(data, { adoption }))
        .thenRefused('program.adoption_of_others', '/adoption', { value: adoptionId });
  });
  it('goes by an adoption that was put into practice, by this program where it names one', () => {
    const data = { from: originId, adoption: adoptionId };
    given(launched)
      .when(derive(data, { adoption: { ...made, implemented: false } }))
      .thenRefused('program.adoption_not_implemented', '/adoption', { kind: 'conflict', value: adoptionId });
    given(launched)
      .when(derive(data, { adoption: { ...made, localProgram: keptId } }))
      .thenRefused('program.adoption_made_another', '/adoption', { kind: 'conflict', value: adoptionId });
    given(launched)
      .when(derive(data, { adoption: { ...made, localProgram: rtMandiriId } }))
      .then(derived(adoptionId));
    given(launched, derived(adoptionId))
      .when(derive(data, { adoption: { ...made, implemented: false } }))
      .thenNothing();
  });
});
