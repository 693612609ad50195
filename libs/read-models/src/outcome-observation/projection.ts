import { keepMunicipalityNames, keepProgramNames, municipalityName, programName } from '../names.js';
import { claimCorrectionOf, correctableOf, correctedColumns, unreviewedAfter } from '../observation-row.js';
import { originOf } from '../origin.js';
import { keepRetractions, retraction } from '../outcome-retraction.js';
import { streamId, type Fact, type Projection } from '../runtime/projection.js';
import { ref, type RowRef } from '../runtime/rows.js';
import type { AnyTable } from '../runtime/table.js';
import { followingRecord } from '../record/following-record.js';
import { keepIndicators } from './keep-indicators.js';
import { correctReview, keepReviews } from './keep-reviews.js';
import { indicator, methodBreak, observation, review } from './table.js';

function touches(fact: Fact): RowRef[] {
  const { event } = fact;
  switch (event.type) {
    case 'MunicipalityRegistered':
      return [ref(municipalityName, event.data.code)];
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
      return [fact.eventId, event.data.supersedes].flatMap((id) =>
        id === undefined ? [] : [ref(observation, id)],
      );
    case 'OutcomeVerified':
    case 'OutcomeReturned':
    case 'OutcomePublished':
      return [ref(review, fact.eventId)];
    case 'MethodBreakDeclared':
      return [ref(methodBreak, fact.eventId)];
    case 'FactCorrected':
      return [observation, review, methodBreak].map((table) => ref(table as AnyTable, event.data.eventId));
    case 'FactRetracted':
      return [ref(retraction, event.data.eventId)];
    default:
      return [];
  }
}

const projection: Projection = {
  name: 'outcome_observation',
  purpose:
    'Every observation as corrected and as recorded, with its reviews, the breaks of its series and what was retracted.',
  version: 5,
  categories: ['municipality', 'program', 'indicator', 'outcome'],
  tables: [observation, review, methodBreak, retraction, indicator, municipalityName, programName],
  touches,
  on: {
    ...keepMunicipalityNames,
    ...keepProgramNames,
    ...keepReviews,
    ...keepRetractions,
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
        superseded_by: null,
        unreviewed_at: null,
        corrections: [],
        actor: fact.envelope.actor,
        origin: originOf(fact),
        position: fact.position,
      });
      if (data.supersedes)
        rows.update(observation, [data.supersedes], () => ({ superseded_by: fact.eventId }));
    },
    FactCorrected: (rows, data, fact) => {
      correctReview(rows, data, fact);
      const correction = claimCorrectionOf(data);
      if (!correction) return;
      const { pointer, old, new: value, reason } = correction;
      rows.update(observation, [data.eventId], (row) => ({
        ...correctedColumns(correction),
        ...unreviewedAfter(pointer, fact.position),
        corrections: [...row.corrections, { pointer, old, new: value, reason, origin: originOf(fact) }],
      }));
    },
  },
};

export const outcomeObservationProjection = followingRecord(projection, { indicator });
