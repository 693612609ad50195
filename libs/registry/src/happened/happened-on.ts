import type { DataOf, EventType } from '../catalogue.js';
import type { PreciseDate } from '../vocabulary/calendar.js';
import { spanOf } from '../vocabulary/days.js';
import { parsePeriod } from '../vocabulary/period.js';

/** A field by which something happened, and the first day on which that may have been. */
export interface HappenedOn {
  readonly pointer: string;
  readonly day: string;
}

interface Timing<Data> {
  /** Says of what is meant for later; then it may be in effect from a day to come. */
  readonly isPlan?: (data: Data) => boolean;
  readonly days?: (data: Data) => readonly HappenedOn[];
}

const on = (pointer: string, day: string | undefined): readonly HappenedOn[] =>
  day === undefined ? [] : [{ pointer, day }];
const inSpan = (pointer: string, date: PreciseDate) => on(pointer, spanOf(date)?.first);
const inYear = (pointer: string, year: number) => on(pointer, `${year}-01-01`);

const past = {};
const plan = { isPlan: () => true };
const dated = { days: ({ date }: { readonly date: string }) => on('/date', date) };
const ofYear = { days: ({ year }: { readonly year: number }) => inYear('/year', year) };
const fromTo = {
  days: ({ from, to }: { readonly from: string; readonly to: string }) => [
    ...on('/from', from),
    ...on('/to', to),
  ],
};
type Counted = { readonly year: number; readonly basis: string };
const isProjected = ({ basis }: Counted) => basis === 'projection';
const counted = {
  isPlan: isProjected,
  days: (data: Counted) => (isProjected(data) ? [] : inYear('/year', data.year)),
};

/** Only what was measured has happened; a target, a quota and a projection speak of what is to be. */
const isMeasured = ({ valueKind }: DataOf<'OutcomeRecorded'>) =>
  valueKind === 'actual' || valueKind === 'baseline';

function begunBy(pointer: string, period: string): readonly HappenedOn[] {
  const span = parsePeriod(period);
  return span && span !== 'reversed' ? on(pointer, span.from) : [];
}

/** Which days of an event's own have passed when it is recorded: the one place where that is said of each type. */
export const happenedOn: { readonly [Type in EventType]: Timing<DataOf<Type>> } = {
  MunicipalityRegistered: past,
  PopulationRecorded: counted,
  HouseholdsRecorded: counted,
  AreaRecorded: ofYear,
  MunicipalityRenamed: past,
  MunicipalitySplit: past,
  MunicipalityMerged: past,
  MunicipalityMoved: past,
  OfficeHeld: { days: ({ from }) => inSpan('/from', from) },
  OfficeLeft: { days: ({ on: left }) => inSpan('/on', left) },
  // A definition may be made now for figures from next year on.
  IndicatorDefined: plan,
  IndicatorRevised: plan,
  IndicatorRetired: plan,
  ProgramLaunched: past,
  ProgramStageChanged: past,
  LegalBasisRecorded: ofYear,
  ProgramBudgetReferenceRecorded: plan,
  ProgramAgencyAssigned: past,
  ProgramAgencyChanged: past,
  ProgramRevised: past,
  ProgramRenamed: past,
  ProgramAliasAdded: past,
  ProgramIndicatorAdopted: past,
  ProgramIndicatorDropped: past,
  ProgramSuspended: past,
  ProgramResumed: past,
  ProgramDiscontinued: past,
  ProgramSuperseded: past,
  ProgramMerged: past,
  ProgramDerived: past,
  ProgramConfirmedAlive: ofYear,
  VisitPlanned: plan,
  VisitInvited: {
    isPlan: () => true,
    days: ({ letterDate }) => on('/letterDate', letterDate),
  },
  VisitRescheduled: plan,
  VisitCancelled: past,
  VisitPlannedAgain: plan,
  // Who is to come in place of another is known before the visit.
  HostSubstituted: plan,
  GuestSubstituted: plan,
  VisitHeld: fromTo,
  TopicStudied: past,
  SiteVisited: { isPlan: ({ reported }) => reported === 'announced' },
  StatementRecorded: past,
  HostConfirmed: dated,
  VisitAttested: fromTo,
  VisitDisputed: past,
  ReconciliationProposed: fromTo,
  VisitReconciled: fromTo,
  TripReportFiled: dated,
  FollowUpPlanned: plan,
  FollowUpDone: dated,
  AdoptionIntended: past,
  AdoptionDecided: past,
  AdoptionImplemented: past,
  AttributionClaimed: { days: ({ onSite }) => on('/onSite/date', onSite?.date) },
  FeasibilityAssessed: past,
  AgreementSigned: { days: ({ signedOn }) => inSpan('/signedOn', signedOn) },
  AdoptionInstrumentIssued: ofYear,
  AdoptionBudgeted: plan,
  TrialStarted: { days: ({ from }) => on('/from', from) },
  TrialEvaluated: past,
  AdoptionScaled: past,
  AdoptionSuspended: past,
  AdoptionResumed: past,
  AdoptionWithdrawn: past,
  AdoptionDiscontinued: past,
  AdoptionSuperseded: past,
  AttributionDisputed: past,
  AttributionDisputeResolved: past,
  OutcomeRecorded: {
    isPlan: (data) => !isMeasured(data),
    days: (data) => (isMeasured(data) ? begunBy('/period', data.period) : []),
  },
  OutcomeVerified: past,
  OutcomeReturned: past,
  OutcomePublished: past,
  MethodBreakDeclared: plan,
  FactCorrected: past,
  FactRetracted: past,
  ConcernRaised: past,
  ConcernResolved: past,
  EvidenceFiled: { days: ({ retrievedOn }) => on('/retrievedOn', retrievedOn) },
  EvidenceLinked: past,
  EvidenceChecked: { days: ({ checkedOn }) => on('/checkedOn', checkedOn) },
  EvidenceRestored: past,
};
