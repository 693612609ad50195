import type { Bench, Setting, Sides } from '../bench.js';
import { timesInOpenLoop } from '../open-loop.js';
import { bareClient } from '../references/bare-client.js';
import { outcomeBody } from '../stack/outcome-series.js';
import { startRegistry } from '../stack/registry.js';
import { startRole } from '../stack/role.js';
import { untilVisible } from '../stack/until-visible.js';
import { quantile } from '../statistics.js';
import { eventSource } from '../synthetic/sample.js';

const PER_SECOND = 100;

/** From the instant the command is due until a query that waits for its position has answered. */
export const visible: Bench = {
  name: 'visible',
  subject: `command to visible, p99 at ${PER_SECOND} commands/s`,
  reference: 'p99 of the bare append at the same rate',
  unit: 'ms',
  goal: { figure: 'ratio', atMost: 10 },
  events: 2_000,
  rounds: 5,
  warmsUp: true,
  open,
};

async function open(setting: Setting): Promise<Sides> {
  const { place, events, seed, say } = setting;
  const { eventStoreUrl, databaseUrl, session } = await startRegistry(setting);
  await startRole(place, 'projector', { eventStoreUrl, databaseUrl });
  const client = bareClient(place, eventStoreUrl);
  const next = eventSource(seed);
  let round = 0;
  say('waiting for the read models');
  await untilVisible(session, (await session.record('/outcomes', outcomeBody('first', 0))).position);
  return {
    subject: async () => {
      round++;
      const times = await timesInOpenLoop(events, PER_SECOND, async (turn) => {
        // A series a command: who records at the same time as others records about something else.
        const body = outcomeBody(`${round}-${turn}`, 0);
        const { position } = await session.record('/outcomes', body);
        const about = `municipality=${body.municipality}&indicator=${body.indicator}`;
        await session.ask(`/outcomes?${about}&limit=1&after=${position}`);
      });
      return quantile(times, 0.99);
    },
    reference: async () => {
      round++;
      // One stream an append: in an open loop the one before may not have come back yet.
      const times = await timesInOpenLoop(events, PER_SECOND, (turn) =>
        client.append(`bench-${round}:${turn}`, 'no_stream', next()),
      );
      return quantile(times, 0.99);
    },
  };
}
