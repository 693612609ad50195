import { Query } from '@nestjs/cqrs';
import type { HistoryAsOf } from './adoption-history/history-as-of.js';
import type { FunnelRequest } from './adoption-funnel/queries.js';
import type { AdoptionFunnel } from './adoption-funnel/view.js';
import type { AdoptionHistory } from './adoption-history/view.js';
import type { AdoptionFilter } from './adoption-register/queries.js';
import type { AdoptionEntry, AdoptionList } from './adoption-register/view.js';
import type { ComparisonRequest } from './city-comparison/queries.js';
import type { CityComparison } from './city-comparison/view.js';
import type { LedgerFilter } from './correction-ledger/queries.js';
import type { CorrectionLedger } from './correction-ledger/view.js';
import type { EvidenceFilter } from './evidence-register/queries.js';
import type { EvidenceEntry, EvidenceList } from './evidence-register/view.js';
import type { MunicipalityFilter } from './municipality-card/queries.js';
import type { MunicipalityCard, MunicipalityList } from './municipality-card/view.js';
import type { ContradictionFilter } from './contradiction/queries.js';
import type { ContradictionList } from './contradiction/view.js';
import type { OutcomeFilter } from './outcome-observation/list-outcomes.js';
import type { IndicatorDetail, IndicatorList, OutcomeList } from './outcome-observation/view.js';
import type { PageRequest } from './page.js';
import type { ProgramFilter } from './program-catalogue/queries.js';
import type { ProgramEntry, ProgramList } from './program-catalogue/view.js';
import type { ActivityList } from './registry-activity/view.js';
import type { ReadOptions } from './runtime/reader.js';
import type { DurationRequest } from './stage-duration/queries.js';
import type { StageDurations } from './stage-duration/view.js';
import type { CurveRequest } from './diffusion-graph/queries.js';
import type { EdgeRequest } from './diffusion-graph/edges.js';
import type { DiffusionGraph, ProgramAdoptionCurve } from './diffusion-graph/view.js';
import type { VisitFilter } from './visit-log/queries.js';
import type { VisitEntry, VisitList } from './visit-log/view.js';
import type { VisitReconciliationFilter } from './visit-reconciliation/queries.js';
import type { VisitReconciliationEntry, VisitReconciliationList } from './visit-reconciliation/view.js';
import type { WorkInboxFilter } from './work-inbox/queries.js';
import type { WorkInbox } from './work-inbox/view.js';

/** What the registry can be asked through the QueryBus. A query for one thing answers null when it does not exist. */
abstract class ListOf<Filter extends PageRequest, List> extends Query<List> {
  constructor(
    readonly filter: Filter,
    readonly read: ReadOptions,
  ) {
    super();
  }
}

/** A measure of all that fits a request. */
abstract class MeasureOf<Request, Measure> extends Query<Measure> {
  constructor(
    readonly request: Request,
    readonly read: ReadOptions,
  ) {
    super();
  }
}

abstract class OneById<Entry> extends Query<Entry | null> {
  constructor(
    readonly id: string,
    readonly read: ReadOptions,
  ) {
    super();
  }
}

export class ListMunicipalities extends ListOf<MunicipalityFilter, MunicipalityList> {}
export class GetMunicipality extends OneById<MunicipalityCard> {}
export class ListPrograms extends ListOf<ProgramFilter, ProgramList> {}
export class GetProgram extends OneById<ProgramEntry> {}
export class ListVisits extends ListOf<VisitFilter, VisitList> {}
export class GetVisit extends OneById<VisitEntry> {}
export class ListAdoptions extends ListOf<AdoptionFilter, AdoptionList> {}
export class GetAdoption extends OneById<AdoptionEntry> {}
export class ListOutcomes extends ListOf<OutcomeFilter, OutcomeList> {}
export class ListCorrections extends ListOf<LedgerFilter, CorrectionLedger> {}
export class ListContradictions extends ListOf<ContradictionFilter, ContradictionList> {}
export class ListEvidence extends ListOf<EvidenceFilter, EvidenceList> {}
export class GetEvidence extends OneById<EvidenceEntry> {}
export class GetIndicator extends OneById<IndicatorDetail> {}
export class ListActivity extends ListOf<PageRequest, ActivityList> {}

export class ListVisitReconciliations extends Query<VisitReconciliationList> {
  constructor(
    readonly filter: VisitReconciliationFilter,
    /** The day by which a follow-up is overdue or not, YYYY-MM-DD. */
    readonly today: string,
    readonly read: ReadOptions,
  ) {
    super();
  }
}

export class GetVisitReconciliation extends Query<VisitReconciliationEntry | null> {
  constructor(
    readonly id: string,
    /** The day by which a follow-up is overdue or not, YYYY-MM-DD. */
    readonly today: string,
    readonly read: ReadOptions,
  ) {
    super();
  }
}

export class ListWork extends Query<WorkInbox> {
  constructor(
    readonly filter: WorkInboxFilter,
    /** The day on which something is due, overdue or still to come, YYYY-MM-DD. */
    readonly today: string,
    readonly read: ReadOptions,
  ) {
    super();
  }
}

export class ListIndicators extends Query<IndicatorList> {
  constructor(readonly read: ReadOptions) {
    super();
  }
}

export class GetAdoptionHistory extends Query<AdoptionHistory | null> {
  constructor(
    readonly id: string,
    readonly asOf: HistoryAsOf,
    readonly read: ReadOptions,
  ) {
    super();
  }
}

export class CompareCities extends Query<CityComparison | null> {
  constructor(
    readonly request: ComparisonRequest,
    readonly read: ReadOptions,
  ) {
    super();
  }
}

export class GetAdoptionFunnel extends MeasureOf<FunnelRequest, AdoptionFunnel> {}
export class GetStageDurations extends MeasureOf<DurationRequest, StageDurations> {}
export class GetDiffusionGraph extends MeasureOf<EdgeRequest, DiffusionGraph> {}
export class GetAdoptionCurve extends MeasureOf<CurveRequest, ProgramAdoptionCurve | null> {}
