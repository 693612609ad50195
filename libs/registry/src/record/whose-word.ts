import type { EventType, RegistryEvent } from '../catalogue.js';
import type { Recorded } from '../decider.js';
import { isAboutRecord } from './facts.js';
import type { recordEvents } from './record.events.js';

type FactType = Exclude<EventType, keyof typeof recordEvents>;

/**
 * - `parties`: every party of the stream, where there is but one, or where nobody said it for a side
 * - `recorder`: the municipality whose account recorded it; every party where an account of none did
 * - `named`: the municipality that the event names as saying it
 * - `adopter`: the adopter decides and does, whoever entered it
 * - `claimant`: the side that claims or disputes, or the verifier
 * - `verifier`: what a verifier found
 * - `registry`: what administrators record
 */
type Whose = 'parties' | 'recorder' | 'named' | 'adopter' | 'claimant' | 'verifier' | 'registry';

/** The one place that says whose word a fact is. Whoever may not have said it does not correct or retract it. */
export const whoseWordIs = {
  MunicipalityRegistered: 'registry',
  PopulationRecorded: 'parties',
  HouseholdsRecorded: 'parties',
  AreaRecorded: 'parties',
  MunicipalityRenamed: 'registry',
  MunicipalitySplit: 'registry',
  MunicipalityMerged: 'registry',
  MunicipalityMoved: 'registry',
  OfficeHeld: 'parties',
  OfficeLeft: 'parties',

  IndicatorDefined: 'registry',
  IndicatorRevised: 'registry',
  IndicatorRetired: 'registry',

  ProgramLaunched: 'parties',
  ProgramStageChanged: 'parties',
  LegalBasisRecorded: 'parties',
  ProgramBudgetReferenceRecorded: 'parties',
  ProgramAgencyAssigned: 'parties',
  ProgramAgencyChanged: 'parties',
  ProgramRevised: 'parties',
  ProgramRenamed: 'parties',
  ProgramAliasAdded: 'parties',
  ProgramIndicatorAdopted: 'parties',
  ProgramIndicatorDropped: 'parties',
  ProgramSuspended: 'parties',
  ProgramResumed: 'parties',
  ProgramDiscontinued: 'parties',
  ProgramSuperseded: 'parties',
  ProgramMerged: 'parties',
  ProgramDerived: 'parties',
  ProgramConfirmedAlive: 'parties',

  VisitPlanned: 'recorder',
  VisitInvited: 'named',
  VisitRescheduled: 'recorder',
  VisitCancelled: 'named',
  VisitPlannedAgain: 'recorder',
  HostSubstituted: 'recorder',
  GuestSubstituted: 'recorder',
  VisitHeld: 'recorder',
  TopicStudied: 'recorder',
  SiteVisited: 'recorder',
  StatementRecorded: 'recorder',
  HostConfirmed: 'named',
  VisitAttested: 'named',
  VisitDisputed: 'named',
  ReconciliationProposed: 'named',
  VisitReconciled: 'named',
  TripReportFiled: 'named',
  FollowUpPlanned: 'named',
  FollowUpDone: 'named',

  AdoptionIntended: 'adopter',
  FeasibilityAssessed: 'adopter',
  AgreementSigned: 'recorder',
  AdoptionDecided: 'adopter',
  AdoptionInstrumentIssued: 'adopter',
  AdoptionBudgeted: 'adopter',
  TrialStarted: 'adopter',
  TrialEvaluated: 'adopter',
  AdoptionImplemented: 'adopter',
  AdoptionScaled: 'adopter',
  AdoptionSuspended: 'adopter',
  AdoptionResumed: 'adopter',
  AdoptionWithdrawn: 'adopter',
  AdoptionDiscontinued: 'adopter',
  AdoptionSuperseded: 'adopter',
  AttributionClaimed: 'claimant',
  AttributionDisputed: 'claimant',
  AttributionDisputeResolved: 'verifier',

  OutcomeRecorded: 'parties',
  OutcomeVerified: 'verifier',
  OutcomeReturned: 'verifier',
  OutcomePublished: 'verifier',
  MethodBreakDeclared: 'parties',

  EvidenceFiled: 'parties',
  EvidenceLinked: 'recorder',
  EvidenceChecked: 'registry',
  EvidenceRestored: 'recorder',
} as const satisfies Record<FactType, Whose>;

/** Who may take a word back or put it right: accounts of one of these municipalities that may do the action itself. */
export interface Word {
  /** `record`: whoever may record there; `speak`: only its own accounts; `verify`: its verifiers. */
  readonly action: 'record' | 'speak' | 'verify';
  /** None: what concerns no municipality is for administrators. */
  readonly municipalities: readonly string[];
}

/** What of a fact's surroundings tells whose word it is. */
export interface SaidWhere {
  /** The municipalities the stream concerns; of an adoption the adopter first, then the origin. */
  readonly parties: readonly string[];
  /** The municipality of the account that recorded it; null where it belongs to none. */
  readonly recorder: string | null;
}

/**
 * Whose word a fact is: whoever is on another side of the same visit or adoption may doubt or dispute it, and neither
 * correct nor retract it. Facts about the record itself are not corrected; every party may.
 */
export function whoseWord(event: RegistryEvent, { parties, recorder }: SaidWhere): Word {
  const record = (municipalities: readonly string[]): Word => ({ action: 'record', municipalities });
  const [adopter, origin] = parties;
  switch ((whoseWordIs as Readonly<Record<string, Whose>>)[event.type] ?? 'parties') {
    case 'parties':
      return record(parties);
    case 'recorder':
      return record(recorder === null ? parties : [recorder]);
    case 'named':
      return record('municipality' in event.data ? [String(event.data.municipality)] : parties);
    case 'adopter':
      return record(only(adopter));
    case 'verifier':
      return { action: 'verify', municipalities: recorder === null ? parties : [recorder] };
    case 'registry':
      return record([]);
    case 'claimant': {
      const side = sideOf(event);
      if (side === 'adopter') return { action: 'speak', municipalities: only(adopter) };
      if (side === 'origin') return { action: 'speak', municipalities: only(origin) };
      if (side === 'verifier')
        return { action: 'verify', municipalities: recorder === null ? parties : [recorder] };
      return record(recorder === null ? parties : [recorder]);
    }
  }
}

const only = (municipality: string | undefined): readonly string[] =>
  municipality === undefined ? [] : [municipality];

function sideOf(event: RegistryEvent): string | undefined {
  if (event.type === 'AttributionClaimed') return event.data.claimant;
  return event.type === 'AttributionDisputed' ? event.data.party : undefined;
}

/**
 * Whether an account may put right what a verifier found: whoever found it, or one who has recorded nothing of the
 * same history but what verifiers say. Else a verifier who recorded a claim would undo the judgement of it.
 *
 * @param own what the account itself has recorded in that stream
 */
export const isImpartial = (account: string, finder: string, own: readonly RegistryEvent[]): boolean =>
  account === finder || own.every((event) => isVerifiers(event) || isConcern(event));

/**
 * Which of an account's own events are entries, so that it does not verify what they are part of. To doubt is not to
 * record, and neither is to verify, nor to take back or put right what one found oneself.
 */
export function entriesAmong(
  journal: Iterable<Recorded<RegistryEvent>>,
  own: ReadonlySet<string>,
): readonly string[] {
  const findings = new Set<string>();
  const entries: string[] = [];
  for (const event of journal) {
    if (!own.has(event.eventId) || isConcern(event)) continue;
    const isAboutOwnFinding =
      (event.type === 'FactCorrected' || event.type === 'FactRetracted') && findings.has(event.data.eventId);
    if (isVerifiers(event)) findings.add(event.eventId);
    else if (!isAboutOwnFinding) entries.push(event.eventId);
  }
  return entries;
}

const isVerifiers = (event: RegistryEvent): boolean =>
  !isAboutRecord(event.type) && whoseWord(event, { parties: [], recorder: null }).action === 'verify';

// To doubt is not to record.
const isConcern = ({ type }: RegistryEvent): boolean =>
  type === 'ConcernRaised' || type === 'ConcernResolved';
