import { z } from 'zod';
import {
  activityList,
  adoptionEntry,
  adoptionFunnel,
  adoptionHistory,
  adoptionList,
  cityComparison,
  contradictionList,
  correctionLedger,
  diffusionGraph,
  evidenceEntry,
  evidenceList,
  indicatorDetail,
  indicatorList,
  municipalityCard,
  municipalityList,
  outcomeList,
  programAdoptionCurve,
  programEntry,
  programList,
  registryFigures,
  stageDurations,
  visitEntry,
  visitList,
  visitReconciliationEntry,
  visitReconciliationList,
  workInbox,
} from '#read-models';

/** The one place where an answer's shape gets its name in the OpenAPI document. */
export const viewSchemas = {
  ActivityList: activityList,
  AdoptionEntry: adoptionEntry,
  AdoptionFunnel: adoptionFunnel,
  AdoptionHistory: adoptionHistory,
  AdoptionList: adoptionList,
  CityComparison: cityComparison,
  CorrectionLedger: correctionLedger,
  ContradictionList: contradictionList,
  DiffusionGraph: diffusionGraph,
  EvidenceEntry: evidenceEntry,
  EvidenceList: evidenceList,
  IndicatorDetail: indicatorDetail,
  IndicatorList: indicatorList,
  MunicipalityCard: municipalityCard,
  MunicipalityList: municipalityList,
  OutcomeList: outcomeList,
  ProgramAdoptionCurve: programAdoptionCurve,
  ProgramEntry: programEntry,
  ProgramList: programList,
  RegistryFigures: registryFigures,
  StageDurations: stageDurations,
  VisitEntry: visitEntry,
  VisitList: visitList,
  VisitReconciliationEntry: visitReconciliationEntry,
  VisitReconciliationList: visitReconciliationList,
  WorkInbox: workInbox,
} as const;

export type ViewName = keyof typeof viewSchemas;

export const viewRef = (name: ViewName) => ({ $ref: `#/components/schemas/${name}` });

/** What zod leaves open in OpenAPI 3.0, where `nullable` alone does not let null through an enum. */
function complete({ jsonSchema: schema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (schema.nullable && schema.enum && !schema.enum.includes(null)) schema.enum = [...schema.enum, null];
  if (Object.keys(schema).length === 0) schema.description = 'any JSON value';
}

/** The views as OpenAPI component schemas. */
export const viewComponents = () =>
  Object.fromEntries(
    Object.entries(viewSchemas).map(([name, schema]) => [
      name,
      z.toJSONSchema(schema, { target: 'openapi-3.0', override: complete }),
    ]),
  );
