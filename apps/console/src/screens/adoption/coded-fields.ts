import type indonesian from '../../i18n/id';

type Vocabulary = keyof typeof indonesian.vocabulary;

/** Fields of a history whose values are codes, and the list their labels are in. */
export const codedFields: Readonly<Record<string, Vocabulary>> = {
  stage: 'adoptionStage',
  decision: 'decision',
  claimant: 'claimant',
  basis: 'claimBasis',
  feasibility: 'feasibilityResult',
  trialResult: 'trialResult',
};

/** Fields whose parts begin with a code and go on in words. */
export const codeLedFields: Readonly<Record<string, Vocabulary>> = {
  agreements: 'agreementKind',
  instruments: 'legalBasisKind',
  discontinuedBecause: 'discontinuationReason',
};

/** A code and what follows it, with the label in place of the code. */
export function withLabel(text: string, labelOf: (code: string) => string): string {
  const [code = '', ...rest] = text.split(' ');
  return [labelOf(code), ...rest].join(' ');
}
