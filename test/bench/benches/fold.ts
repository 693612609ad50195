import { fold as foldEvents } from '#registry';
import type { Bench, Setting, Sides } from '../bench.js';
import { median } from '../statistics.js';
import { histories, type History } from '../synthetic/histories.js';

/** Shorter, and the processor's own ticks would blur what is told of it. */
const LEAST_SECONDS = 0.3;

/** The domain alone, on one core: no log, no codec, no database. */
export const fold: Bench = {
  name: 'fold',
  subject: 'events of every aggregate folded by the deciders, a second of one core',
  reference: 'their commands decided and folded one by one',
  unit: 'events/s',
  goal: { figure: 'rate', atLeast: 200_000 },
  events: 100_000,
  rounds: 5,
  warmsUp: true,
  open,
};

function open({ events, seed }: Setting): Promise<Sides> {
  const all = histories({ events, seed });
  return Promise.resolve({
    subject: () => rateOf(() => foldAll(all)),
    reference: () => rateOf(() => liveAll(all)),
    parts: () => commandTimes(all),
  });
}

/**
 * Passes over everything until there is something to measure; answers events a second of processor time, that of the
 * garbage collector's threads with it: others on the machine take a core away, but none of this.
 */
function rateOf(pass: () => number): Promise<number> {
  const before = process.cpuUsage();
  let events = 0;
  let seconds: number;
  do {
    events += pass();
    const { user, system } = process.cpuUsage(before);
    seconds = (user + system) / 1e6;
  } while (seconds < LEAST_SECONDS);
  return Promise.resolve(events / seconds);
}

function foldAll(all: readonly History[]): number {
  let folded = 0;
  for (const { decider, events } of all) {
    foldEvents(decider, events);
    folded += events.length;
  }
  return folded;
}

type Observe = (type: string, microseconds: number) => void;

/** Each command decided on the state that the events before it gave. */
function liveAll(all: readonly History[], observe?: Observe): number {
  let decided = 0;
  for (const { decider, commands, events } of all) {
    let state = decider.initialState;
    for (const [index, command] of commands.entries()) {
      const start = observe ? performance.now() : 0;
      const [caused] = decider.decide(command, state);
      const recorded = events[index];
      if (!caused || !recorded) throw new Error(`${command.type} caused nothing`);
      state = decider.evolve(state, { ...caused, eventId: recorded.eventId });
      observe?.(command.type, (performance.now() - start) * 1_000);
      decided++;
    }
  }
  return decided;
}

/** Microseconds that deciding and folding takes, by type of command: the median, which a lost turn does not move. */
function commandTimes(all: readonly History[]): Readonly<Record<string, number>> {
  const times = new Map<string, number[]>();
  liveAll(all, (type, microseconds) => {
    const ofType = times.get(type);
    if (ofType) ofType.push(microseconds);
    else times.set(type, [microseconds]);
  });
  return Object.fromEntries(
    [...times].map(([type, measured]) => [
      `${type} (${measured.length.toLocaleString('en')} times)`,
      median(measured),
    ]),
  );
}
