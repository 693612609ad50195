import type { Kysely } from 'kysely';
import { adoptionCurve, chains, fitBass, network, timeToShare } from '#insight';
import type { Unplaced } from '../answers.js';
import { refuseUnknown } from '../adoption-path/asked-thing.js';
import type { AdoptionPathTables } from '../adoption-path/table.js';
import { loadNames } from '../names.js';
import { edgesOf, type EdgeRequest } from './edges.js';
import { periodIndex, periodName } from './periods.js';
import type { CurvePeriod, DiffusionGraph, ProgramAdoptionCurve } from './view.js';

type Db = Kysely<AdoptionPathTables>;

/** Who learns from whom, as of a day. Throws `UnknownThing`. */
export async function diffusionGraph(db: Db, request: EdgeRequest): Promise<Unplaced<DiffusionGraph>> {
  await refuseUnknown(db, request);
  const edges = await edgesOf(db, request);
  const nodes = network(edges);
  const programs = [...new Set(edges.map(({ program }) => program))];
  const names = await loadNames(db, { municipalities: nodes.map(({ id }) => id), programs });
  return {
    on: request.on,
    step: request.step,
    nodes: nodes.map(({ id, ...measures }) => ({ city: names.municipality(id), ...measures })),
    edges,
    programs: programs.map((id) => names.program(id)),
    chains: chains(edges).map(({ cities, days, hops }) => ({ cities: [...cities], days: [...days], hops })),
    components: new Set(nodes.map(({ component }) => component)).size,
  };
}

export interface CurveRequest extends Pick<EdgeRequest, 'on' | 'step' | 'level'> {
  readonly program: string;
  readonly period: CurvePeriod;
}

const DAY_MS = 86_400_000;
const daysSince = (first: string) => (day: string) => (Date.parse(day) - Date.parse(first)) / DAY_MS;

/** How a program spread over the periods; null for an unknown program. An adopter counts once, when it first came so far. */
export async function programAdoptionCurve(
  db: Db,
  request: CurveRequest,
): Promise<Unplaced<ProgramAdoptionCurve> | null> {
  const { program: id, period, on, step } = request;
  const program = await db
    .selectFrom('program_sector')
    .select('municipality')
    .where('program_id', '=', id)
    .executeTakeFirst();
  if (!program) return null;
  const names = await loadNames(db, { programs: [id] });
  const { count } = await db
    .selectFrom('city_kind')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('code', '!=', program.municipality)
    .executeTakeFirstOrThrow();
  // The earliest come first, those without a day last.
  const byAdopter = Map.groupBy(await edgesOf(db, request), ({ to }) => to);
  const firstDays = [...byAdopter.values()].map(([edge]) => edge?.day ?? null);
  const days = firstDays.filter((day) => day !== null).sort();
  const population = Math.max(Number(count), byAdopter.size);
  const first = days[0];
  const points = first === undefined ? [] : curveOf(days, { first, on, period, population });
  const times = first === undefined ? [] : days.map(daysSince(first));
  const daysTo = (share: number) => timeToShare(times, share, times.length);
  const fit = fitBass(points.map(({ adopted }) => adopted));
  return {
    program: names.program(id),
    on,
    step,
    period,
    population,
    adopters: byAdopter.size,
    withoutDay: byAdopter.size - days.length,
    points,
    daysTo: { tenPercent: daysTo(0.1), half: daysTo(0.5), ninetyPercent: daysTo(0.9) },
    bass: fit && { p: fit.p, q: fit.q, m: fit.m, rSquared: fit.rSquared, peak: fit.peak },
  };
}

function curveOf(
  days: readonly string[],
  {
    first,
    on,
    period,
    population,
  }: {
    readonly first: string;
    readonly on: string;
    readonly period: CurvePeriod;
    readonly population: number;
  },
): ProgramAdoptionCurve['points'] {
  const start = periodIndex(first, period);
  const adoptedIn = days.map((day) => periodIndex(day, period) - start);
  const periods = periodIndex(on, period) - start + 1;
  return adoptionCurve(adoptedIn, { periods, population }).map((point) => ({
    ...point,
    period: periodName(start + point.period, period),
  }));
}
