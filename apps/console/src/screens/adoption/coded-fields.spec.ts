import {
  adoptionStages,
  agreementKinds,
  claimants,
  claimBases,
  decisions,
  discontinuationReasons,
  feasibilityResults,
  legalBasisKinds,
  trialResults,
} from '#registry';
import english from '../../i18n/en';
import indonesian from '../../i18n/id';
import { codedFields, codeLedFields, withLabel } from './coded-fields';

const codesOf: Readonly<Record<string, readonly string[]>> = {
  stage: adoptionStages,
  decision: decisions,
  claimant: claimants,
  basis: claimBases,
  feasibility: feasibilityResults,
  trialResult: trialResults,
  agreements: agreementKinds,
  instruments: legalBasisKinds,
  discontinuedBecause: discontinuationReasons,
};

describe('the coded fields of a history', () => {
  it.each(Object.entries(codesOf))('%s has a label for every code, in both languages', (field, codes) => {
    const list = { ...codedFields, ...codeLedFields }[field];
    if (!list) throw new Error(`${field} has no list of labels`);
    for (const texts of [indonesian, english])
      expect(Object.keys(texts.vocabulary[list])).toEqual(expect.arrayContaining([...codes]));
  });

  it('are named in both languages', () => {
    for (const texts of [indonesian, english])
      expect(Object.keys(texts.history.fields)).toEqual(
        expect.arrayContaining(Object.keys({ ...codedFields, ...codeLedFields })),
      );
  });

  it('keep the words after a code', () =>
    expect(withLabel('budget Dana dialihkan', (code) => code.toUpperCase())).toBe('BUDGET Dana dialihkan'));
});
