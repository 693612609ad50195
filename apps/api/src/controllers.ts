import { AboutController } from './about/about.controller.js';
import { ActivityController } from './activity/activity.controller.js';
import { AdoptionsController } from './adoptions/adoptions.controller.js';
import { ComparisonsController } from './comparisons/comparisons.controller.js';
import { HealthController } from './health/health.controller.js';
import { IndicatorsController } from './indicators/indicators.controller.js';
import { LiveController } from './live/live.controller.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { MunicipalitiesController } from './municipalities/municipalities.controller.js';
import { MunicipalityFiguresController } from './municipalities/municipality-figures.controller.js';
import { MunicipalitySuccessionController } from './municipalities/municipality-succession.controller.js';
import { OutcomesController } from './outcomes/outcomes.controller.js';
import { DeadLettersController } from './projections/dead-letters.controller.js';
import { ProjectionsController } from './projections/projections.controller.js';
import { ProgramsController } from './programs/programs.controller.js';
import { SessionController } from './session/session.controller.js';
import { VisitsController } from './visits/visits.controller.js';

/** The one place where a controller is registered. */
export const controllers = [
  AboutController,
  ActivityController,
  AdoptionsController,
  ComparisonsController,
  DeadLettersController,
  HealthController,
  IndicatorsController,
  LiveController,
  MetricsController,
  MunicipalitiesController,
  MunicipalityFiguresController,
  MunicipalitySuccessionController,
  OutcomesController,
  ProgramsController,
  ProjectionsController,
  SessionController,
  VisitsController,
] as const;
