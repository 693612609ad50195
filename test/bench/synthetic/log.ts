import { defineIndicators } from './indicators.js';
import { registerMunicipalities } from './municipalities.js';
import { seriesOf } from './outcomes.js';
import type { Chunk, Life } from './pen.js';
import { programLife } from './programs.js';
import { visitLife } from './visits.js';
import { createWorld } from './world.js';

/** Raised when the same seed gives other events than before, so that a kept log is not taken for this one. */
export const GENERATOR_VERSION = 1;

export interface SyntheticLog {
  readonly events: number;
  readonly seed: number;
}

/** Things that happen at the same time; their chunks lie mixed in the log. */
const AT_ONCE = 96;

/** What share of the events tells of what; visits bring their adoptions with them. */
const shares = { program: 0.05, population: 0.02, visit: 0.33, outcome: 0.6 } as const;
type Kind = keyof typeof shares;
const kinds = Object.keys(shares) as Kind[];

/**
 * The events of a registry of this size, in the order to be appended, chunk by chunk. The same seed and size give the
 * same events; all are marked synthetic.
 */
export function* syntheticLog({ events, seed }: SyntheticLog): Life {
  let left = events;
  for (const { events: all, commands, ...chunk } of endless(seed, events)) {
    yield { ...chunk, events: all.slice(0, left), commands: commands.slice(0, left) };
    left -= all.length;
    if (left <= 0) return;
  }
}

function* endless(seed: number, size: number): Life {
  const world = createWorld(seed, size);
  const population = yield* registerMunicipalities(world);
  yield* defineIndicators(world);
  const begin: Readonly<Record<Kind, () => Life>> = {
    program: () => programLife(world),
    population,
    visit: () => visitLife(world),
    outcome: seriesOf(world),
  };
  const told = { program: 0, population: 0, visit: 0, outcome: 0 };
  const running: { kind: Kind; life: Life }[] = [];
  for (;;) {
    while (running.length < AT_ONCE) {
      const kind = world.programs.length === 0 ? 'program' : mostBehind(told, running);
      running.push({ kind, life: begin[kind]() });
      if (world.programs.length === 0) break;
    }
    const index = world.random.below(running.length);
    const { kind, life } = running[index] as (typeof running)[number];
    const next = life.next() as IteratorResult<Chunk, void>;
    if (next.done) {
      running.splice(index, 1);
      continue;
    }
    told[kind] += next.value.events.length;
    yield next.value;
  }
}

/** What a life of this kind tells in all, about: those that run count as told, or a new one would begin at each turn. */
const usually: Readonly<Record<Kind, number>> = { program: 2, population: 1, visit: 12, outcome: 48 };

function mostBehind(told: Readonly<Record<Kind, number>>, running: readonly { kind: Kind }[]): Kind {
  const weighed = kinds.map((kind) => {
    const begun = running.filter((it) => it.kind === kind).length;
    return { kind, weight: (told[kind] + (begun * usually[kind]) / 2) / shares[kind] };
  });
  return weighed.reduce((least, it) => (it.weight < least.weight ? it : least)).kind;
}
