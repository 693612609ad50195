import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openEventLog } from '#event-log';
import type { Bench, Setting, Sides } from '../bench.js';
import { rateInFlight } from '../in-flight.js';
import { BareSqlite } from '../references/bare-sqlite.js';
import { patient } from '../stack/patient.js';
import { startNode } from '../stack/node.js';
import { eventSource } from '../synthetic/sample.js';

const IN_FLIGHT = 64;

/** One event an append; every worker writes streams of its own, each from its first revision on. */
export const appends: Bench = {
  name: 'appends',
  subject: `durable appends, ${IN_FLIGHT} in flight, adapter and embedded node`,
  reference: 'bare SQLite in process, group commit, same file system',
  unit: 'appends/s',
  goal: { figure: 'ratio', atLeast: 0.5 },
  events: 20_000,
  rounds: 5,
  warmsUp: true,
  open,
};

async function open({ place, events, seed }: Setting): Promise<Sides> {
  const node = await startNode(place);
  const log = openEventLog(node.url, { appendsInFlight: IN_FLIGHT, ...patient });
  place.endsWith(() => log.close());
  const next = eventSource(seed);
  let round = 0;
  return {
    subject: async () => {
      round++;
      return rateInFlight(events, IN_FLIGHT, (worker, turn) =>
        log.append(`bench-${round}:${worker}`, turn === 0 ? 'no_stream' : BigInt(turn - 1), [next()]),
      );
    },
    reference: async () => {
      const folder = place.newFolder('sqlite');
      mkdirSync(folder);
      const sqlite = new BareSqlite(join(folder, 'events.sqlite'));
      const rate = await rateInFlight(events, IN_FLIGHT, (worker, turn) =>
        sqlite.append(`bench-${worker}`, turn, next()),
      );
      sqlite.close();
      return rate;
    },
  };
}
