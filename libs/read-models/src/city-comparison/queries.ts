import type { Kysely } from 'kysely';
import type { AreaBasis, PopulationBasis } from '#registry';
import { loadNames, type Names } from '../names.js';
import type { IndicatorEntry } from '../outcome-observation/view.js';
import type { RowOf } from '../runtime/table.js';
import { denominatorFor, quantityOf, type Denominator, type Quantity } from './denominator.js';
import { comparedValue, gateReasonsOf, rank, type GatedObservation } from './gate.js';
import type { CityComparisonTables, comparedObservation } from './table.js';
import type { CityComparison, ComparisonRow } from './view.js';

type Db = Kysely<CityComparisonTables>;
type Row = RowOf<typeof comparedObservation>;
type Basis = CityComparison['basis'];

export interface ComparisonRequest {
  readonly indicator: string;
  /** Default: the latest period for which any municipality has an observation. */
  readonly period?: string | undefined;
  /** Default: the method that most observations of the period were made by. */
  readonly method?: string | undefined;
  readonly status: Basis['status'];
  readonly valueKind: Basis['valueKind'];
}

/** One indicator across cities for one period; null when the indicator is unknown. */
export async function compareCities(
  db: Db,
  request: ComparisonRequest,
): Promise<Omit<CityComparison, 'position'> | null> {
  const defined = await db
    .selectFrom('indicator')
    .select('entry')
    .where('code', '=', request.indicator)
    .executeTakeFirst();
  if (!defined) return null;
  const periods = await periodsOf(db, request);
  const period = request.period ?? periods[0] ?? '';
  const found = await observationsOf(db, request, period);
  const methods = byFrequency(found.map(({ method }) => method));
  const basis: Basis = {
    indicatorVersion: defined.entry.version,
    method: request.method ?? methods[0] ?? null,
    status: request.status,
    valueKind: request.valueKind,
  };
  const codes = found.map(({ municipality }) => municipality);
  const names = await loadNames(db, { municipalities: codes });
  const denominators = await denominatorsOf(db, quantityOf(defined.entry.normalisation), codes);
  const breaks = await breaksOf(db, found);
  return {
    indicator: defined.entry,
    period,
    basis,
    periods,
    methods: methods.toSorted(),
    rows: rowsOf(defined.entry, basis, found, { denominators, breaks, names }),
  };
}

async function periodsOf(db: Db, { indicator, valueKind }: ComparisonRequest): Promise<string[]> {
  const rows = await db
    .selectFrom('observation')
    .select(['period', 'period_to'])
    .distinct()
    .where('indicator', '=', indicator)
    .where('value_kind', '=', valueKind)
    .where('superseded', '=', false)
    .orderBy('period_to', 'desc')
    .orderBy('period', 'desc')
    .execute();
  return rows.map((row) => row.period);
}

const observationsOf = (
  db: Db,
  { indicator, valueKind }: ComparisonRequest,
  period: string,
): Promise<Row[]> =>
  db
    .selectFrom('observation')
    .selectAll()
    .where('indicator', '=', indicator)
    .where('value_kind', '=', valueKind)
    .where('period', '=', period)
    .where('superseded', '=', false)
    .orderBy('municipality')
    .orderBy('event_id')
    .execute();

async function denominatorsOf(
  db: Db,
  quantity: Quantity | null,
  codes: readonly string[],
): Promise<Map<string, Denominator[]>> {
  if (codes.length === 0 || quantity === null) return new Map();
  const rows = await db
    .selectFrom('denominator')
    .selectAll()
    .where('municipality', 'in', codes)
    .where('quantity', '=', quantity)
    .execute();
  return Map.groupBy(rows, ({ municipality }) => municipality);
}

const seriesOf = ({ municipality, indicator, method }: Row) => `${municipality}:${indicator}:${method}`;

/** The days of breaks after which figures are not comparable, by series. */
async function breaksOf(db: Db, found: readonly Row[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (found.length === 0) return new Map();
  const rows = await db
    .selectFrom('method_break')
    .select(['series_id', 'from_day'])
    .where('series_id', 'in', found.map(seriesOf))
    .execute();
  const bySeries = Map.groupBy(rows, ({ series_id }) => series_id);
  return new Map([...bySeries].map(([id, of]) => [id, of.map(({ from_day }) => from_day)]));
}

function byFrequency(values: readonly string[]): string[] {
  const groups = [...Map.groupBy(values, (value) => value)];
  return groups
    .toSorted(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1))
    .map(([value]) => value);
}

/** A break on the first day of a period leaves the whole of it on one side. */
const gated = (row: Row, breaks: readonly string[]): GatedObservation => ({
  ...row,
  indicatorVersion: row.indicator_version,
  broken: breaks.some((day) => day > row.period_from && day <= row.period_to),
});

interface Beside {
  readonly denominators: ReadonlyMap<string, Denominator[]>;
  readonly breaks: ReadonlyMap<string, readonly string[]>;
  readonly names: Names;
}

function rowsOf(
  indicator: IndicatorEntry,
  basis: Basis,
  found: readonly Row[],
  { denominators, breaks, names }: Beside,
): ComparisonRow[] {
  const judged = found.map((row) => {
    const known = denominators.get(row.municipality) ?? [];
    const denominator = denominatorFor(Number(row.period_to.slice(0, 4)), known);
    const observed = gated(row, breaks.get(seriesOf(row)) ?? []);
    const reasons = gateReasonsOf(indicator, basis, observed, denominator);
    return { row, denominator, reasons, compared: comparedValue(indicator, observed, denominator) };
  });
  const ranks = rank(
    indicator.direction,
    judged.map(({ compared, reasons }) => (reasons.length === 0 ? compared : null)),
  );
  const quantity = quantityOf(indicator.normalisation);
  const rows = judged.map(({ row, denominator, reasons, compared }, index): ComparisonRow => ({
    eventId: row.event_id,
    municipality: names.municipality(row.municipality),
    method: row.method,
    status: row.status as ComparisonRow['status'],
    state: row.review as ComparisonRow['state'],
    indicatorVersion: row.indicator_version,
    value: row.value,
    compared,
    denominator:
      denominator && quantity === 'population'
        ? { population: Number(denominator.value), year: denominator.year }
        : null,
    dividedBy:
      denominator && quantity
        ? {
            quantity,
            value: denominator.value,
            year: denominator.year,
            basis: denominator.basis as PopulationBasis | AreaBasis,
            edition: denominator.edition || null,
          }
        : null,
    rank: ranks[index] ?? null,
    notComparableBecause: reasons,
    source: row.source,
  }));
  const unranked = Number.MAX_SAFE_INTEGER;
  return rows.toSorted((a, b) => (a.rank ?? unranked) - (b.rank ?? unranked));
}
