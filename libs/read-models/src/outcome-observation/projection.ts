import { keepMunicipalityNames, keepProgramNames, municipalityName, programName } from '../names.js';
import {
  claimCorrectionOf,
  correctableOf,
  correctedColumns,
  isContested,
  spanOf,
  unreviewed,
} from '../observation-row.js';
import { originOf } from '../origin.js';
import { streamId, type Fact, type Projection } from '../runtime/projection.js';
import { ref, type RowRef } from '../runtime/rows.js';
import { followingRecord } from '../record/following-record.js';
import { reviewsKept } from './reviews.js';
import { indicator, methodBreak, observation, population } from './table.js';
import { keepIndicators } from './keep-indicators.js';

function touches(fact: Fact): RowRef[] {
  const { event } = fact;
  switch (event.type) {
    case 'MunicipalityRegistered':
      return [ref(municipalityName, event.data.code)];
    case 'PopulationRecorded':
      return [ref(population, streamId(fact), event.data.year)];
    case 'MunicipalityRenamed':
      return [ref(municipalityName, streamId(fact))];
    case 'ProgramLaunched':
    case 'ProgramRenamed':
      return [ref(programName, streamId(fact))];
    case 'IndicatorDefined':
    case 'IndicatorRevised':
    case 'IndicatorRetired':
      return [ref(indicator, streamId(fact))];
    case 'OutcomeRecorded':
      return [fact.eventId, event.data.supersedes, event.data.contests].flatMap((id) =>
        id === undefined ? [] : [ref(observation, id)],
      );
    case 'OutcomeVerified':
    case 'OutcomeReturned':
    case 'OutcomePublished':
      return [ref(observation, event.data.eventId)];
    case 'MethodBreakDeclared':
      return [ref(methodBreak, fact.eventId)];
    case 'FactCorrected':
      return [ref(observation, event.data.eventId)];
    default:
      return [];
  }
}

/** Every observation with what stands after its corrections, what it supersedes and what contradicts it. */
const projection: Projection = {
  name: 'outcome_observation',
  version: 3,
  categories: ['municipality', 'program', 'indicator', 'outcome'],
  tables: [observation, methodBreak, population, indicator, municipalityName, programName],
  touches,
  on: {
    ...keepMunicipalityNames,
    ...keepProgramNames,
    ...reviewsKept,
    PopulationRecorded: (rows, { year, population: people }, fact) =>
      rows.put(population, { municipality: streamId(fact), year, population: people }),
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
        ...unreviewed,
        reviews: [],
        corrections: [],
        actor: fact.envelope.actor,
        origin: originOf(fact),
        position: fact.position,
      });
      if (data.contests) rows.update(observation, [data.contests], () => ({ contested: true }));
      if (data.supersedes)
        rows.update(observation, [data.supersedes], () => ({ superseded_by: fact.eventId }));
    },
    MethodBreakDeclared: (rows, { from, changed, comparable }, fact) =>
      rows.put(methodBreak, {
        event_id: fact.eventId,
        series_id: streamId(fact),
        from_period: from,
        from_day: spanOf(from).from,
        changed,
        comparable,
        origin: originOf(fact),
      }),
    FactCorrected: (rows, data, fact) => {
      const correction = claimCorrectionOf(data);
      if (!correction) return;
      const { pointer, old, new: value, reason } = correction;
      rows.update(observation, [data.eventId], ({ corrections }) => ({
        ...correctedColumns(correction),
        corrections: [...corrections, { pointer, old, new: value, reason, origin: originOf(fact) }],
      }));
    },
  },
};

export const outcomeObservationProjection = followingRecord(projection, { indicator });
