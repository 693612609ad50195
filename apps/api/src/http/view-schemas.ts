import { z } from 'zod';
import {
  activityList,
  adoptionEntry,
  adoptionHistory,
  adoptionList,
  cityComparison,
  contradictionList,
  correctionLedger,
  evidenceEntry,
  evidenceList,
  indicatorDetail,
  indicatorList,
  municipalityCard,
  municipalityList,
  outcomeList,
  programEntry,
  programList,
  registryFigures,
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
  AdoptionHistory: adoptionHistory,
  AdoptionList: adoptionList,
  CityComparison: cityComparison,
  CorrectionLedger: correctionLedger,
  ContradictionList: contradictionList,
  EvidenceEntry: evidenceEntry,
  EvidenceList: evidenceList,
  IndicatorDetail: indicatorDetail,
  IndicatorList: indicatorList,
  MunicipalityCard: municipalityCard,
  MunicipalityList: municipalityList,
  OutcomeList: outcomeList,
  ProgramEntry: programEntry,
  ProgramList: programList,
  RegistryFigures: registryFigures,
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
