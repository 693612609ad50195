import type { Kysely } from 'kysely';
import type { AreaBasis, PopulationBasis } from '#registry';
import { loadNames, type Names } from '../names.js';
import type { IndicatorEntry } from '../outcome-observation/view.js';
import type { WhichRecord } from '../record/which-record.js';
import { claimsOf, periodsOf, type ComparedClaim } from './compared-claims.js';
import { denominatorFor, quantityOf, type Denominator, type Quantity } from './denominator.js';
import { comparedValue, gateReasonsOf, rank, type GatedObservation } from './gate.js';
import type { CityComparisonTables } from './table.js';
import type { CityComparison, ComparisonRow } from './view.js';

type Db = Kysely<CityComparisonTables>;
type Basis = CityComparison['basis'];

export interface ComparisonRequest {
  readonly indicator: string;
  /** Default: the latest period for which any municipality has an observation. */
  readonly period?: string | undefined;
  /** Default: the method that most observations of the period were made by. */
  readonly method?: string | undefined;
  readonly status: Basis['status'];
  readonly valueKind: Basis['valueKind'];
  /** Default: as corrected, without the claims that were retracted. */
  readonly record?: WhichRecord | undefined;
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
  const { record = 'as_corrected' } = request;
  const asked = { ...request, record };
  const periods = await periodsOf(db, asked);
  const period = request.period ?? periods[0] ?? '';
  const found = await claimsOf(db, asked, period);
  const methods = byFrequency(found.map(({ row }) => row.method));
  const basis: Basis = {
    indicatorVersion: defined.entry.version,
    method: request.method ?? methods[0] ?? null,
    status: request.status,
    valueKind: request.valueKind,
  };
  const codes = found.map(({ row }) => row.municipality);
  const names = await loadNames(db, { municipalities: codes });
  const denominators = await denominatorsOf(db, quantityOf(defined.entry.normalisation), codes);
  return {
    indicator: defined.entry,
    period,
    record,
    basis,
    periods,
    methods: methods.toSorted(),
    rows: rowsOf(defined.entry, basis, found, { denominators, names }),
  };
}

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

function byFrequency(values: readonly string[]): string[] {
  const groups = [...Map.groupBy(values, (value) => value)];
  return groups
    .toSorted(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1))
    .map(([value]) => value);
}

const gated = ({ row, contested, broken }: ComparedClaim): GatedObservation => ({
  ...row,
  indicatorVersion: row.indicator_version,
  contested,
  broken,
});

interface Beside {
  readonly denominators: ReadonlyMap<string, Denominator[]>;
  readonly names: Names;
}

function rowsOf(
  indicator: IndicatorEntry,
  basis: Basis,
  found: readonly ComparedClaim[],
  { denominators, names }: Beside,
): ComparisonRow[] {
  const judged = found.map((claim) => {
    const { row } = claim;
    const known = denominators.get(row.municipality) ?? [];
    const denominator = denominatorFor(Number(row.period_to.slice(0, 4)), known);
    const observed = gated(claim);
    const reasons = gateReasonsOf(indicator, basis, observed, denominator);
    return { ...claim, denominator, reasons, compared: comparedValue(indicator, observed, denominator) };
  });
  const ranks = rank(
    indicator.direction,
    judged.map(({ compared, reasons }) => (reasons.length === 0 ? compared : null)),
  );
  const quantity = quantityOf(indicator.normalisation);
  const rows = judged.map(
    ({ row, state, corrected, denominator, reasons, compared }, index): ComparisonRow => ({
      eventId: row.event_id,
      municipality: names.municipality(row.municipality),
      method: row.method,
      status: row.status as ComparisonRow['status'],
      state,
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
      corrected,
      source: row.source,
    }),
  );
  const unranked = Number.MAX_SAFE_INTEGER;
  return rows.toSorted((a, b) => (a.rank ?? unranked) - (b.rank ?? unranked));
}
