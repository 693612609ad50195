import { keepMunicipalityNames, keepProgramNames, municipalityName, programName } from '../names.js';
import { correctableOf, correctedColumns, isContested } from '../observation-row.js';
import { originOf } from '../origin.js';
import { streamId, type Fact, type Projection } from '../runtime/projection.js';
import { ref, type RowRef } from '../runtime/rows.js';
import { keepIndicators } from './keep-indicators.js';
import { indicator, observation } from './table.js';

function touches(fact: Fact): RowRef[] {
  const { event } = fact;
  switch (event.type) {
    case 'MunicipalityRegistered':
      return [ref(municipalityName, event.data.code)];
    case 'MunicipalityRenamed':
      return [ref(municipalityName, streamId(fact))];
    case 'ProgramLaunched':
      return [ref(programName, event.data.programId)];
    case 'IndicatorDefined':
    case 'IndicatorRevised':
    case 'IndicatorRetired':
      return [ref(indicator, streamId(fact))];
    case 'OutcomeRecorded':
      return [fact.eventId, event.data.supersedes, event.data.contests].flatMap((id) =>
        id === undefined ? [] : [ref(observation, id)],
      );
    case 'FactCorrected':
      return [ref(observation, event.data.eventId)];
    default:
      return [];
  }
}

/** Every observation with what stands after its corrections, what it supersedes and what contradicts it. */
export const outcomeObservationProjection: Projection = {
  name: 'outcome_observation',
  version: 2,
  categories: ['municipality', 'program', 'indicator', 'outcome'],
  tables: [observation, indicator, municipalityName, programName],
  touches,
  on: {
    ...keepMunicipalityNames,
    ...keepProgramNames,
    ...keepIndicators,
    OutcomeRecorded: (rows, data, fact) => {
      rows.put(observation, {
        event_id: fact.eventId,
        series_id: streamId(fact),
        municipality: data.municipality,
        indicator: data.indicator,
        indicator_version: data.indicatorVersion,
        method: data.method,
        program_id: data.program ?? null,
        value_kind: data.valueKind,
        unit: data.unit,
        count_basis: data.countBasis ?? null,
        dimensions: data.dimensions,
        ...correctableOf(data),
        contested: isContested(data, (id) => rows.get(observation, id)),
        superseded_by: null,
        corrections: [],
        actor: fact.envelope.actor,
        origin: originOf(fact),
        position: fact.position,
      });
      if (data.contests) rows.update(observation, [data.contests], () => ({ contested: true }));
      if (data.supersedes)
        rows.update(observation, [data.supersedes], () => ({ superseded_by: fact.eventId }));
    },
    FactCorrected: (rows, data, fact) =>
      rows.update(observation, [data.eventId], ({ corrections }) => ({
        ...correctedColumns(data),
        corrections: [
          ...corrections,
          {
            pointer: data.pointer,
            old: data.old,
            new: data.new,
            reason: data.reason,
            origin: originOf(fact),
          },
        ],
      })),
  },
};
