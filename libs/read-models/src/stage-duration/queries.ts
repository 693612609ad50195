import type { Kysely } from 'kysely';
import { kaplanMeier, logRank, type Duration } from '#insight';
import type { Unplaced } from '../answers.js';
import {
  askedPaths,
  heldVisits,
  refuseUnknown,
  studiedPairs,
  type AskedPaths,
} from '../adoption-path/asked-thing.js';
import type { AdoptionPathTables } from '../adoption-path/table.js';
import { durationOf, type Reached } from './duration-of.js';
import type { DurationGrouping, TimedStep } from './steps.js';
import type { StageDurations } from './view.js';

type Db = Kysely<AdoptionPathTables>;

export interface DurationRequest extends AskedPaths {
  readonly from: TimedStep;
  readonly to: TimedStep;
  readonly by: DurationGrouping;
  /** The day of the question, YYYY-MM-DD. */
  readonly on: string;
  /** The two groups to be tested against each other; by default the two that there are. */
  readonly compared?: readonly [string, string] | undefined;
}

/** The first day of a visit, of those by which an attempt came from one. */
const firstOf = (...days: readonly (string | null)[]): string | null =>
  days.filter((it) => it !== null).sort()[0] ?? null;

async function timedPaths(db: Db, request: DurationRequest) {
  const rows = await askedPaths(db, request)
    .leftJoin(heldVisits(db).as('came'), 'came.visit_id', 'way.visit_id')
    .leftJoin(studiedPairs(db).as('pair'), (join) =>
      join.onRef('pair.guest', '=', 'way.adopter').onRef('pair.program_id', '=', 'way.program_id'),
    )
    .leftJoin('program_sector as of', 'of.program_id', 'way.program_id')
    .leftJoin('city_kind as city', 'city.code', 'way.adopter')
    .select(['way.decided', 'way.tried', 'way.implemented', 'way.scaled', 'way.closed', 'way.closed_on'])
    .select(['way.intended_on', 'way.decided_on', 'way.tried_on', 'way.implemented_on', 'way.scaled_on'])
    .select(['came.held_on as came_on', 'pair.held_on as studied_on', 'of.sector', 'city.kind'])
    .execute();
  return rows.map((row) => {
    const visitedOn = firstOf(row.came_on, row.studied_on);
    const steps: Reached = {
      visited: { reached: visitedOn !== null, day: visitedOn },
      intended: { reached: true, day: row.intended_on },
      decided: { reached: row.decided, day: row.decided_on },
      trial: { reached: row.tried, day: row.tried_on },
      implemented: { reached: row.implemented, day: row.implemented_on },
      scaled: { reached: row.scaled, day: row.scaled_on },
    };
    const visited = visitedOn === null ? 'not_visited' : 'visited';
    const groups = { none: 'all', sector: row.sector ?? 'unknown', kind: row.kind ?? 'unknown', visited };
    return { steps, group: groups[request.by], closed: row.closed !== null, closedOn: row.closed_on };
  });
}

/**
 * How long attempts take from one step to another: a survival curve a group, its median, and whether two groups differ.
 * Days. Throws `UnknownThing`.
 */
export async function getStageDurations(db: Db, request: DurationRequest): Promise<Unplaced<StageDurations>> {
  await refuseUnknown(db, request);
  const { from, to, by, on, compared } = request;
  const byGroup = new Map<string, Duration[]>();
  const leftOut = { withoutDay: 0, outOfOrder: 0 };
  for (const { steps, group, closed, closedOn } of await timedPaths(db, request)) {
    const duration = durationOf(steps, { from, to, on, closed, closedOn });
    if (duration === null) continue;
    if (typeof duration === 'string') leftOut[duration] += 1;
    else if (byGroup.get(group)?.push(duration) === undefined) byGroup.set(group, [duration]);
  }
  const names = [...byGroup.keys()].sort();
  const [first, second, third] = compared ?? names;
  return {
    from,
    to,
    by,
    on,
    groups: names.map((group) => {
      const { steps, ...curve } = kaplanMeier(byGroup.get(group) ?? []);
      return { group, ...curve, steps: [...steps] };
    }),
    leftOut,
    logRank:
      first === undefined || second === undefined || third !== undefined
        ? null
        : tested([first, second], byGroup),
  };
}

function tested(groups: [string, string], byGroup: ReadonlyMap<string, readonly Duration[]>) {
  const { observed, expected, ...test } = logRank(byGroup.get(groups[0]) ?? [], byGroup.get(groups[1]) ?? []);
  return {
    groups,
    observed: [...observed] as [number, number],
    expected: [...expected] as [number, number],
    ...test,
  };
}
