import {
  adoptionStages,
  aggregations,
  agreementKinds,
  areaBases,
  capacities,
  channels,
  claimants,
  claimBases,
  concernResolutions,
  contradictionCodes,
  correctionReasons,
  countBases,
  datePrecisions,
  decisions,
  directions,
  discontinuationReasons,
  disputedMatters,
  disputeOutcomes,
  eventTypes,
  evidenceMediaTypes,
  evidenceStates,
  feasibilityResults,
  indicatorAspects,
  legalBasisKinds,
  mismatchFields,
  normalisation,
  municipalityKinds,
  observationStatuses,
  populationBases,
  programEndReasons,
  programStages,
  programStatuses,
  provenCategories,
  reconciliationStatuses,
  retractionReasons,
  reviewStates,
  sectors,
  siteReports,
  sourceTypes,
  trialResults,
  valueKinds,
  valueTypes,
  visitKinds,
  visitSides,
} from '#registry';
import {
  conditions,
  followUpStates,
  gateReasons,
  happeningTypes,
  ledgerKinds,
  planChangeKinds,
  severities,
  successionKinds,
  workKinds,
  workStates,
  workTasks,
} from '#read-models';
import english from './en';
import indonesian from './id';

interface Tree {
  readonly [key: string]: string | Tree;
}

function keysOf(tree: Tree, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : keysOf(value, `${path}${key}.`),
  );
}

/** Indonesian has one plural form, English two: the ending is the language's own. */
const withoutPlural = (keys: string[]) =>
  [...new Set(keys.map((key) => key.replace(/_(one|other)$/, '')))].sort();

const placeholdersOf = (tree: Tree, key: string): string[] => {
  const value = key.split('.').reduce<string | Tree | undefined>((at, part) => {
    return typeof at === 'object' ? (at[part] ?? at[`${part}_other`]) : at;
  }, tree);
  return [...String(value).matchAll(/\{\{\w+\}\}|<\w>/g)].map(([mark]) => mark).sort();
};

const vocabularies: Record<keyof typeof indonesian.vocabulary, readonly string[]> = {
  municipalityKind: municipalityKinds,
  populationBasis: populationBases,
  areaBasis: areaBases,
  successionKind: successionKinds,
  indicatorAspect: indicatorAspects,
  sector: sectors,
  programStage: programStages,
  programStatus: programStatuses,
  programEndReason: programEndReasons,
  legalBasisKind: legalBasisKinds,
  visitKind: visitKinds,
  siteReport: siteReports,
  visitSide: visitSides,
  planChange: planChangeKinds,
  disputedMatter: disputedMatters,
  mismatchField: mismatchFields,
  reconciliationStatus: reconciliationStatuses,
  followUpState: followUpStates,
  capacity: capacities,
  adoptionStage: adoptionStages,
  decision: decisions,
  feasibilityResult: feasibilityResults,
  agreementKind: agreementKinds,
  trialResult: trialResults,
  discontinuationReason: discontinuationReasons,
  disputeOutcome: disputeOutcomes,
  claimant: claimants,
  claimBasis: claimBases,
  channel: channels,
  sourceType: sourceTypes,
  valueKind: valueKinds,
  observationStatus: observationStatuses,
  direction: directions,
  countBasis: countBases,
  aggregation: aggregations,
  normalisation: normalisation.options.map(({ shape }) => shape.kind.value),
  valueType: valueTypes,
  correctionReason: correctionReasons,
  retractionReason: retractionReasons,
  concernResolution: concernResolutions,
  ledgerKind: ledgerKinds,
  reviewState: reviewStates,
  contradiction: contradictionCodes,
  contradictionSeverity: severities,
  gateReason: gateReasons,
  datePrecision: datePrecisions,
  eventType: eventTypes,
  evidenceState: evidenceStates,
  evidenceMediaType: evidenceMediaTypes,
  provenCategory: provenCategories,
  workKind: workKinds,
  workTask: workTasks,
  workState: workStates,
  role: ['administrator', 'officer', 'verifier', 'auditor', 'analyst'],
  attribution: [0, 1, 2, 3, 4, 5, 6, 7].map((level) => `level${level}`),
};

describe('texts of the console', () => {
  it('have the same keys in both languages', () => {
    expect(withoutPlural(keysOf(english))).toEqual(withoutPlural(keysOf(indonesian)));
  });

  it('name the same things in both languages', () => {
    for (const key of withoutPlural(keysOf(indonesian)))
      expect([key, placeholdersOf(english, key)]).toEqual([key, placeholdersOf(indonesian, key)]);
  });

  it.each(Object.entries(vocabularies))(
    'have a label for every value of %s, in its order',
    (group, values) => {
      for (const texts of [indonesian, english]) {
        const labels = texts.vocabulary[group as keyof typeof vocabularies];
        expect(Object.keys(labels)).toEqual([...values]);
      }
    },
  );

  it('have a word for every condition of a read model', () => {
    for (const texts of [indonesian, english])
      expect(Object.keys(texts.projections.conditions)).toEqual([...conditions]);
  });

  it('have a sentence for every happening', () => {
    for (const texts of [indonesian, english])
      expect(Object.keys(texts.overview.sentence)).toEqual(expect.arrayContaining([...happeningTypes]));
  });
});
