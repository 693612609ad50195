import { AboutController } from './about/about.controller.js';
import { ActivityController } from './activity/activity.controller.js';
import { AdoptionsController } from './adoptions/adoptions.controller.js';
import { AdoptionCourseController } from './adoptions/course.controller.js';
import { AttributionDisputesController } from './adoptions/disputes.controller.js';
import { AdoptionPreparationController } from './adoptions/preparation.controller.js';
import { ComparisonsController } from './comparisons/comparisons.controller.js';
import { ContradictionsController } from './contradictions/contradictions.controller.js';
import { EventsController } from './events/events.controller.js';
import { EvidenceController } from './evidence/evidence.controller.js';
import { HealthController } from './health/health.controller.js';
import { IndicatorsController } from './indicators/indicators.controller.js';
import { InsightController } from './insight/insight.controller.js';
import { LiveController } from './live/live.controller.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { MunicipalitiesController } from './municipalities/municipalities.controller.js';
import { OutcomeReviewsController } from './outcomes/outcome-reviews.controller.js';
import { MunicipalityFiguresController } from './municipalities/municipality-figures.controller.js';
import { MunicipalitySuccessionController } from './municipalities/municipality-succession.controller.js';
import { OutcomesController } from './outcomes/outcomes.controller.js';
import { DeadLettersController } from './projections/dead-letters.controller.js';
import { ProjectionsController } from './projections/projections.controller.js';
import { ProgramFactsController } from './programs/program-facts.controller.js';
import { ProgramLifeController } from './programs/program-life.controller.js';
import { ProgramsController } from './programs/programs.controller.js';
import { CorrectionsController } from './records/corrections.controller.js';
import { RecordsController } from './records/records.controller.js';
import { SessionController } from './session/session.controller.js';
import { StandardsController } from './standards/standards.controller.js';
import { VisitAttestationsController } from './visits/visit-attestations.controller.js';
import { VisitFollowUpsController } from './visits/visit-follow-ups.controller.js';
import { VisitPlanningController } from './visits/visit-planning.controller.js';
import { VisitReconciliationsController } from './visits/visit-reconciliations.controller.js';
import { VisitsController } from './visits/visits.controller.js';
import { WorkInboxController } from './work-inbox/work-inbox.controller.js';

/** The one place where a controller is registered. */
export const controllers = [
  AboutController,
  ActivityController,
  AdoptionsController,
  AdoptionCourseController,
  AdoptionPreparationController,
  AttributionDisputesController,
  ComparisonsController,
  CorrectionsController,
  ContradictionsController,
  DeadLettersController,
  EventsController,
  EvidenceController,
  HealthController,
  IndicatorsController,
  InsightController,
  LiveController,
  MetricsController,
  MunicipalitiesController,
  OutcomeReviewsController,
  MunicipalityFiguresController,
  MunicipalitySuccessionController,
  OutcomesController,
  ProgramFactsController,
  ProgramLifeController,
  ProgramsController,
  ProjectionsController,
  RecordsController,
  SessionController,
  StandardsController,
  VisitAttestationsController,
  VisitFollowUpsController,
  VisitPlanningController,
  VisitReconciliationsController,
  VisitsController,
  WorkInboxController,
] as const;
