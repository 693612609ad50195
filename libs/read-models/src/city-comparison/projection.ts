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
import type { Quantity } from './denominator.js';
import { indicatorEntryOf } from '../outcome-observation/indicator-entry.js';
import { asRevised } from '#registry';
import { followingRecord } from '../record/following-record.js';
import { streamId, type Fact, type Projection } from '../runtime/projection.js';
import { ref, type RowRef, type Rows } from '../runtime/rows.js';
import { comparedBreak, comparedDenominator, comparedIndicator, comparedObservation } from './table.js';

interface Figure {
  readonly year: number;
  readonly basis: string;
  readonly edition?: string | undefined;
}

const figureRef = (fact: Fact, quantity: Quantity, { year, basis, edition = '' }: Figure): RowRef =>
  ref(comparedDenominator, streamId(fact), quantity, year, basis, edition);

const putFigure = (rows: Rows, fact: Fact, quantity: Quantity, figure: Figure, value: string): void => {
  const { year, basis, edition = '' } = figure;
  rows.put(comparedDenominator, { municipality: streamId(fact), quantity, year, basis, edition, value });
};

function touches(fact: Fact): RowRef[] {
  const { event } = fact;
  switch (event.type) {
    case 'MunicipalityRegistered':
      return [ref(municipalityName, event.data.code)];
    case 'MunicipalityRenamed':
      return [ref(municipalityName, streamId(fact))];
    case 'PopulationRecorded':
      return [figureRef(fact, 'population', event.data)];
    case 'HouseholdsRecorded':
      return [figureRef(fact, 'households', event.data)];
    case 'AreaRecorded':
      return [figureRef(fact, 'area_km2', event.data)];
    case 'IndicatorDefined':
    case 'IndicatorRevised':
    case 'IndicatorRetired':
      return [ref(comparedIndicator, streamId(fact))];
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
const projection: Projection = {
  name: 'city_comparison',
  version: 3,
  categories: ['municipality', 'indicator', 'outcome'],
  tables: [comparedObservation, comparedBreak, comparedDenominator, comparedIndicator, municipalityName],
  touches,
  on: {
    ...keepMunicipalityNames,
    PopulationRecorded: (rows, data, fact) =>
      putFigure(rows, fact, 'population', data, String(data.population)),
    HouseholdsRecorded: (rows, data, fact) =>
      putFigure(rows, fact, 'households', data, String(data.households)),
    AreaRecorded: (rows, data, fact) => putFigure(rows, fact, 'area_km2', data, data.areaKm2),
    IndicatorDefined: (rows, data) =>
      rows.put(comparedIndicator, { code: data.code, entry: indicatorEntryOf(data) }),
    IndicatorRevised: (rows, data) =>
      rows.put(comparedIndicator, { code: data.code, entry: indicatorEntryOf(asRevised(data)) }),
    IndicatorRetired: (rows, { reason, successor }, fact) =>
      rows.update(comparedIndicator, [streamId(fact)], ({ entry }) => ({
        entry: { ...entry, retired: { reason, successor: successor ?? null } },
      })),
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

export const cityComparisonProjection = followingRecord(projection);
