import { keepMunicipalityNames, municipalityName } from '../names.js';
import { asRevised } from '#registry';
import { correctableOf } from '../observation-row.js';
import { indicatorEntryOf } from '../outcome-observation/indicator-entry.js';
import { keepRetractions, retraction } from '../outcome-retraction.js';
import { followingRecord } from '../record/following-record.js';
import { streamId, type Fact, type Projection } from '../runtime/projection.js';
import { ref, type RowRef, type Rows } from '../runtime/rows.js';
import type { AnyTable } from '../runtime/table.js';
import type { Quantity } from './denominator.js';
import { correct, keepReviews } from './keep-reviews.js';
import {
  comparedBreak,
  comparedDenominator,
  comparedIndicator,
  comparedObservation,
  comparedReview,
} from './table.js';

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
      return [fact.eventId, event.data.supersedes].flatMap((id) =>
        id === undefined ? [] : [ref(comparedObservation, id)],
      );
    case 'OutcomeVerified':
    case 'OutcomeReturned':
    case 'OutcomePublished':
      return [ref(comparedReview, fact.eventId)];
    case 'MethodBreakDeclared':
      return [ref(comparedBreak, fact.eventId)];
    case 'FactCorrected':
      return [comparedObservation, comparedReview, comparedBreak].map((table) =>
        ref(table as AnyTable, event.data.eventId),
      );
    case 'FactRetracted':
      return [ref(retraction, event.data.eventId)];
    default:
      return [];
  }
}

const projection: Projection = {
  name: 'city_comparison',
  purpose:
    'One indicator across cities: the observations with the populations that per-capita figures are divided by.',
  version: 4,
  categories: ['municipality', 'indicator', 'outcome'],
  tables: [
    comparedObservation,
    comparedReview,
    comparedBreak,
    retraction,
    comparedDenominator,
    comparedIndicator,
    municipalityName,
  ],
  touches,
  on: {
    ...keepMunicipalityNames,
    ...keepReviews,
    ...keepRetractions,
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
        superseded_by: null,
        unreviewed_at: null,
        misrecorded: {},
        corrected: false,
        source: fact.envelope.source ?? null,
      });
      if (data.supersedes)
        rows.update(comparedObservation, [data.supersedes], () => ({ superseded_by: fact.eventId }));
    },
    FactCorrected: correct,
  },
};

export const cityComparisonProjection = followingRecord(projection);
