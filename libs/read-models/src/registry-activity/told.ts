import type { EventType } from '#registry';

/** Told where what happened lately is told. */
const told = true;

type ToldOrWhyNot = typeof told | { readonly leftOut: string };

const leftOut = <Why extends string>(why: Why) => ({ leftOut: why });

const bulk = leftOut('Loaded for all municipalities at once: hundreds of figures would hide what happened.');
const partOfVisit = leftOut('A part of a visit, whose page tells it.');
const ofNobody = leftOut('The doing of no municipality: the list of indicators tells it.');
const ofRecord = leftOut('Nothing happened but in the record: the list of corrections tells it.');

/** The one place that says of each event type whether it is told as something that happened, and if not, why. */
export const toldOrWhyNot = {
  MunicipalityRegistered: bulk,
  PopulationRecorded: bulk,
  HouseholdsRecorded: bulk,
  AreaRecorded: bulk,
  MunicipalityRenamed: told,
  MunicipalitySplit: told,
  MunicipalityMerged: told,
  MunicipalityMoved: told,
  OfficeHeld: told,
  OfficeLeft: told,
  IndicatorDefined: ofNobody,
  IndicatorRevised: ofNobody,
  IndicatorRetired: ofNobody,
  ProgramLaunched: told,
  ProgramStageChanged: told,
  LegalBasisRecorded: told,
  ProgramRenamed: told,
  ProgramBudgetReferenceRecorded: told,
  ProgramAgencyAssigned: told,
  ProgramAgencyChanged: told,
  ProgramRevised: told,
  ProgramAliasAdded: told,
  ProgramIndicatorAdopted: told,
  ProgramIndicatorDropped: told,
  ProgramSuspended: told,
  ProgramResumed: told,
  ProgramDiscontinued: told,
  ProgramSuperseded: told,
  ProgramMerged: told,
  ProgramDerived: told,
  ProgramConfirmedAlive: told,
  VisitPlanned: told,
  VisitInvited: told,
  VisitRescheduled: told,
  VisitCancelled: told,
  VisitPlannedAgain: told,
  HostSubstituted: partOfVisit,
  GuestSubstituted: partOfVisit,
  VisitHeld: told,
  TopicStudied: partOfVisit,
  SiteVisited: partOfVisit,
  StatementRecorded: partOfVisit,
  HostConfirmed: told,
  VisitAttested: told,
  VisitDisputed: told,
  ReconciliationProposed: leftOut('Nothing is settled before the other side agrees, which is told.'),
  VisitReconciled: told,
  TripReportFiled: told,
  FollowUpPlanned: told,
  FollowUpDone: told,
  AdoptionIntended: told,
  AdoptionDecided: told,
  AdoptionImplemented: told,
  AttributionClaimed: told,
  FeasibilityAssessed: told,
  AgreementSigned: told,
  AdoptionInstrumentIssued: told,
  AdoptionBudgeted: told,
  TrialStarted: told,
  TrialEvaluated: told,
  AdoptionScaled: told,
  AdoptionSuspended: told,
  AdoptionResumed: told,
  AdoptionWithdrawn: told,
  AdoptionDiscontinued: told,
  AdoptionSuperseded: told,
  AttributionDisputed: told,
  AttributionDisputeResolved: told,
  OutcomeRecorded: told,
  OutcomeVerified: told,
  OutcomeReturned: leftOut('Between who recorded a figure and who looked at it; nothing came of it yet.'),
  OutcomePublished: told,
  MethodBreakDeclared: told,
  // Of outcomes alone: of others one sentence could not say what was wrong.
  FactCorrected: told,
  FactRetracted: ofRecord,
  ConcernRaised: ofRecord,
  ConcernResolved: ofRecord,
  EvidenceFiled: ofRecord,
  EvidenceLinked: ofRecord,
  EvidenceChecked: ofRecord,
  EvidenceRestored: ofRecord,
} as const satisfies Record<EventType, ToldOrWhyNot>;

type Told = typeof toldOrWhyNot;
export type HappeningType = {
  [Type in keyof Told]: Told[Type] extends typeof told ? Type : never;
}[keyof Told];

const types = Object.keys(toldOrWhyNot) as (keyof Told)[];

/** The types of events that are told, in the order of the catalogue. */
export const happeningTypes = types.filter((type): type is HappeningType => toldOrWhyNot[type] === told);
