import { adoptionFunnel } from './adoption-funnel/queries.js';
import { diffusionGraph, programAdoptionCurve } from './diffusion-graph/queries.js';
import { getStageDurations } from './stage-duration/queries.js';
import { getAdoptionHistory } from './adoption-history/queries.js';
import { getAdoption, listAdoptions } from './adoption-register/queries.js';
import { answers, answersInRecord } from './answers.js';
import { compareCities } from './city-comparison/queries.js';
import { listCorrections } from './correction-ledger/queries.js';
import { getEvidence, listEvidence } from './evidence-register/queries.js';
import { getMunicipality, listMunicipalities } from './municipality-card/queries.js';
import { listContradictions } from './contradiction/queries.js';
import { listOutcomes } from './outcome-observation/list-outcomes.js';
import { getIndicator, listIndicators } from './outcome-observation/queries.js';
import { getProgram, listPrograms } from './program-catalogue/queries.js';
import * as asked from './queries.js';
import { listActivity } from './registry-activity/queries.js';
import { GetRegistryFiguresHandler } from './registry-figures.js';
import { getVisit, listVisits } from './visit-log/queries.js';
import { getVisitReconciliation, listVisitReconciliations } from './visit-reconciliation/queries.js';
import { ListWorkHandler } from './work-inbox/list-work-handler.js';

/** The one place where a query is bound to the read model that answers it. */
export const queryHandlers = [
  answersInRecord(asked.ListMunicipalities, 'municipality_card', listMunicipalities, ({ filter }) => [
    filter,
  ]),
  answersInRecord(asked.GetMunicipality, 'municipality_card', getMunicipality, ({ id }) => [id]),
  answersInRecord(asked.ListPrograms, 'program_catalogue', listPrograms, ({ filter }) => [filter]),
  answersInRecord(asked.GetProgram, 'program_catalogue', getProgram, ({ id }) => [id]),
  answersInRecord(asked.ListVisits, 'visit_log', listVisits, ({ filter }) => [filter]),
  answersInRecord(asked.GetVisit, 'visit_log', getVisit, ({ id }) => [id]),
  answersInRecord(
    asked.ListVisitReconciliations,
    'visit_reconciliation',
    listVisitReconciliations,
    ({ filter, today }) => [filter, today],
  ),
  answersInRecord(
    asked.GetVisitReconciliation,
    'visit_reconciliation',
    getVisitReconciliation,
    ({ id, today }) => [id, today],
  ),
  answersInRecord(asked.ListAdoptions, 'adoption_register', listAdoptions, ({ filter }) => [filter]),
  answersInRecord(asked.GetAdoption, 'adoption_register', getAdoption, ({ id }) => [id]),
  answersInRecord(asked.GetAdoptionHistory, 'adoption_history', getAdoptionHistory, ({ id, asOf, read }) => [
    id,
    { ...asOf, record: read.record },
  ]),
  answers(asked.ListOutcomes, 'outcome_observation', listOutcomes, ({ filter, read }) => [
    { ...filter, record: read.record },
  ]),
  answers(asked.ListContradictions, 'contradiction', listContradictions, ({ filter }) => [filter]),
  answersInRecord(asked.ListIndicators, 'outcome_observation', listIndicators, () => []),
  answersInRecord(asked.GetIndicator, 'outcome_observation', getIndicator, ({ id }) => [id]),
  answers(asked.CompareCities, 'city_comparison', compareCities, ({ request }) => [request]),
  answers(asked.ListCorrections, 'correction_ledger', listCorrections, ({ filter }) => [filter]),
  answersInRecord(asked.ListActivity, 'registry_activity', listActivity, ({ filter }) => [filter]),
  answersInRecord(asked.ListEvidence, 'evidence_register', listEvidence, ({ filter }) => [filter]),
  answersInRecord(asked.GetEvidence, 'evidence_register', getEvidence, ({ id }) => [id]),
  answersInRecord(asked.GetAdoptionFunnel, 'adoption_path', adoptionFunnel, ({ request }) => [request]),
  answersInRecord(asked.GetStageDurations, 'adoption_path', getStageDurations, ({ request }) => [request]),
  answersInRecord(asked.GetDiffusionGraph, 'adoption_path', diffusionGraph, ({ request }) => [request]),
  answersInRecord(asked.GetAdoptionCurve, 'adoption_path', programAdoptionCurve, ({ request }) => [request]),
  ListWorkHandler,
  GetRegistryFiguresHandler,
];
