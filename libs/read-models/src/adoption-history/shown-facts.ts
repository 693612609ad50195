import {
  adoptionEvents,
  adoptionFacts,
  adoptionStage,
  attributionLevel,
  latestAdoptionFact,
  type AdoptionState,
  type DataOf,
} from '#registry';
import type { AdoptionHistory } from './view.js';

type Moment = NonNullable<AdoptionHistory['state']>;

// From the schema and not from the data: jsonb sorts keys its own way, and an answer from the log must be the same.
const decisionFields = Object.keys(
  adoptionEvents.AdoptionDecided.shape,
) as (keyof DataOf<'AdoptionDecided'>)[];

const words = (parts: readonly (string | number | undefined)[]) =>
  parts.filter((part) => part !== undefined).join(' ');
const list = (parts: readonly string[] | undefined) => (parts?.length ? parts.join('; ') : undefined);

/** What an adoption was at one moment. */
export const momentOf = ({ course, grounds }: AdoptionState): Moment => ({
  stage: adoptionStage(course),
  attributionLevel: grounds.length > 0 ? attributionLevel(grounds) : null,
});

function preparation(state: AdoptionState): Record<string, unknown> {
  const feasibility = latestAdoptionFact(state, 'FeasibilityAssessed');
  return {
    feasibility: feasibility?.result,
    feasibilitySummary: feasibility && `${feasibility.office}: ${feasibility.summary}`,
    agreements: list(
      adoptionFacts(state, 'AgreementSigned').map(({ kind, labelInSource, number }) =>
        words([labelInSource ?? kind, number]),
      ),
    ),
    instruments: list(
      adoptionFacts(state, 'AdoptionInstrumentIssued').map(
        ({ kind, number, year }) => `${kind} ${number}/${year}`,
      ),
    ),
    citesOrigin: list(
      adoptionFacts(state, 'AdoptionInstrumentIssued').flatMap(({ citesOrigin, citation, number }) =>
        citesOrigin ? [citation ?? number] : [],
      ),
    ),
    budgets: list(
      adoptionFacts(state, 'AdoptionBudgeted').map(({ fiscalYear, reference, amount }) =>
        words([fiscalYear, reference, amount]),
      ),
    ),
  };
}

function practice(state: AdoptionState): Record<string, unknown> {
  const { suspended } = state.course;
  const evaluation = latestAdoptionFact(state, 'TrialEvaluated');
  const suspension = suspended ? latestAdoptionFact(state, 'AdoptionSuspended') : undefined;
  const discontinued = latestAdoptionFact(state, 'AdoptionDiscontinued');
  return {
    trials: list(
      adoptionFacts(state, 'TrialStarted').map(({ from, to, scope }) =>
        words([`${from}/${to ?? ''}`, scope]),
      ),
    ),
    trialResult: evaluation?.result,
    learnt: evaluation?.learnt,
    scope: latestAdoptionFact(state, 'AdoptionScaled')?.toScope,
    suspendedBecause: suspension?.reason,
    suspendedUntil: suspension?.until,
    resumedNote: suspended ? undefined : latestAdoptionFact(state, 'AdoptionResumed')?.note,
    withdrawnBecause: latestAdoptionFact(state, 'AdoptionWithdrawn')?.reason,
    discontinuedBecause: discontinued && words([discontinued.reason, discontinued.explanation]),
    supersededBy: latestAdoptionFact(state, 'AdoptionSuperseded')?.supersededBy,
  };
}

/** The facts of an adoption that an event can change, by the names under which a reader is shown the change. */
export const factsOf = (state: AdoptionState): Readonly<Record<string, unknown>> => ({
  program: state.intent?.program,
  adopter: state.intent?.adopter,
  origin: state.intent?.origin,
  visit: state.intent?.visit,
  previousAttempt: state.intent?.previousAttempt,
  ...momentOf(state),
  ...Object.fromEntries(
    decisionFields.map((field) => {
      const value = state.decision?.[field];
      return [field, Array.isArray(value) ? list(value) : value];
    }),
  ),
  ...preparation(state),
  ...practice(state),
  localProgram:
    state.implementation?.localProgram ?? state.claims.find((claim) => claim.localProgram)?.localProgram,
  claims: state.claims.map(({ claimant, basis }) => `${claimant}: ${basis}`).join('; ') || undefined,
  seenOnSite: list(
    state.claims.flatMap(({ onSite }) =>
      onSite ? [`${onSite.date} ${onSite.by.office}: ${onSite.seen}`] : [],
    ),
  ),
  disputes: list(
    state.grounds
      .flatMap(({ disputes }) => disputes)
      .map(({ party, wrong, outcome }) =>
        words([`${party}: ${wrong}`, outcome ? `(${outcome})` : undefined]),
      ),
  ),
});
