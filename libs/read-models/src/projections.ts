import { adoptionHistoryProjection } from './adoption-history/projection.js';
import { adoptionPathProjection } from './adoption-path/projection.js';
import { adoptionRegisterProjection } from './adoption-register/projection.js';
import { cityComparisonProjection } from './city-comparison/projection.js';
import { contradictionProjection } from './contradiction/projection.js';
import { correctionLedgerProjection } from './correction-ledger/projection.js';
import { evidenceRegisterProjection } from './evidence-register/projection.js';
import { municipalityCardProjection } from './municipality-card/projection.js';
import { outcomeObservationProjection } from './outcome-observation/projection.js';
import { programCatalogueProjection } from './program-catalogue/projection.js';
import { registryActivityProjection } from './registry-activity/projection.js';
import type { Projection } from './runtime/projection.js';
import { visitLogProjection } from './visit-log/projection.js';
import { visitReconciliationProjection } from './visit-reconciliation/projection.js';
import { workInboxProjection } from './work-inbox/projection.js';

/** The one place where a read model is registered: the projector runs these, `tiru rebuild` knows these. */
export const projections: readonly Projection[] = [
  municipalityCardProjection,
  programCatalogueProjection,
  visitLogProjection,
  visitReconciliationProjection,
  adoptionRegisterProjection,
  adoptionHistoryProjection,
  adoptionPathProjection,
  outcomeObservationProjection,
  cityComparisonProjection,
  registryActivityProjection,
  correctionLedgerProjection,
  evidenceRegisterProjection,
  contradictionProjection,
  workInboxProjection,
];
