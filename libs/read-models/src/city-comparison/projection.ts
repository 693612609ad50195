import { keepMunicipalityNames, municipalityName } from '../names.js';
import {
  claimCorrectionOf,
  correctableOf,
  correctedColumns,
  isContested,
  spanOf,
  unreviewed,
  type ReviewColumn,
} from '../observation-row.js';
import { indicatorEntryOf } from '../outcome-observation/indicator-entry.js';
import { streamId, type Fact, type Projection } from '../runtime/projection.js';
import { ref, type RowRef, type Rows } from '../runtime/rows.js';
import { comparedBreak, comparedIndicator, comparedObservation, comparedPopulation } from './table.js';

function touches(fact: Fact): RowRef[] {
  const { event } = fact;
  switch (event.type) {
    case 'MunicipalityRegistered':
      return [ref(municipalityName, event.data.code)];
    case 'PopulationRecorded':
      return [ref(comparedPopulation, streamId(fact), event.data.year)];
    case 'IndicatorDefined':
      return [ref(comparedIndicator, event.data.code)];
    case 'OutcomeRecorded':
      return [fact.eventId, event.data.supersedes, event.data.contests].flatMap((id) =>
        id === undefined ? [] : [ref(comparedObservation, id)],
      );
    case 'OutcomeVerified':
    case 'OutcomeReturned':
    case 'OutcomePublished':
      return [ref(comparedObservation, event.data.eventId)];
    case 'MethodBreakDeclared':
      return [ref(comparedBreak, fact.eventId)];
    case 'FactCorrected':
      return [ref(comparedObservation, event.data.eventId)];
    default:
      return [];
  }
}

const reviewedAs =
  (review: ReviewColumn['review']) =>
  (rows: Rows, { eventId }: { readonly eventId: string }): void =>
    rows.update(comparedObservation, [eventId], () => ({ review }));

/** One indicator across cities: the observations with the populations that per-capita figures are divided by. */
export const cityComparisonProjection: Projection = {
  name: 'city_comparison',
  version: 2,
  categories: ['municipality', 'indicator', 'outcome'],
  tables: [comparedObservation, comparedBreak, comparedPopulation, comparedIndicator, municipalityName],
  touches,
  on: {
    ...keepMunicipalityNames,
    PopulationRecorded: (rows, { year, population }, fact) =>
      rows.put(comparedPopulation, { municipality: streamId(fact), year, population }),
    IndicatorDefined: (rows, data) =>
      rows.put(comparedIndicator, { code: data.code, entry: indicatorEntryOf(data) }),
    OutcomeRecorded: (rows, data, fact) => {
      const { period, period_from, period_to, value, numerator, denominator, status } = correctableOf(data);
      rows.put(comparedObservation, {
        event_id: fact.eventId,
        indicator: data.indicator,
        period,
        period_from,
        period_to,
        value_kind: data.valueKind,
        municipality: data.municipality,
        indicator_version: data.indicatorVersion,
        method: data.method,
        status,
        dimensions: data.dimensions,
        value,
        numerator,
        denominator,
        contested: isContested(data, (id) => rows.get(comparedObservation, id)),
        superseded: false,
        ...unreviewed,
        source: fact.envelope.source ?? null,
      });
      if (data.contests) rows.update(comparedObservation, [data.contests], () => ({ contested: true }));
      if (data.supersedes) rows.update(comparedObservation, [data.supersedes], () => ({ superseded: true }));
    },
    OutcomeVerified: reviewedAs('verified'),
    OutcomeReturned: reviewedAs('returned'),
    OutcomePublished: reviewedAs('published'),
    MethodBreakDeclared: (rows, { from, comparable }, fact) => {
      if (comparable) return;
      const from_day = spanOf(from).from;
      rows.put(comparedBreak, { event_id: fact.eventId, series_id: streamId(fact), from_day });
    },
    FactCorrected: (rows, data) => {
      if (data.pointer === '/statement') rows.update(comparedObservation, [data.eventId], () => unreviewed);
      // A corrected note or statement does not show in a comparison.
      if (data.pointer === '/note' || data.pointer === '/statement') return;
      const correction = claimCorrectionOf(data);
      if (correction) rows.update(comparedObservation, [data.eventId], () => correctedColumns(correction));
    },
  },
};
