import type { Bench, Setting, Sides } from '../bench.js';
import { rateInFlight } from '../in-flight.js';
import { bareClient } from '../references/bare-client.js';
import { outcomeBody } from '../stack/outcome-series.js';
import { startRegistry } from '../stack/registry.js';
import { eventSource } from '../synthetic/sample.js';

const IN_FLIGHT = 64;

/** One command is one event; each series grows to twelve claims. No projector runs: only the way to the log counts. */
export const commands: Bench = {
  name: 'commands',
  subject: `commands over HTTP, ${IN_FLIGHT} in flight, one api process`,
  reference: "the bare client's appends to the same node",
  unit: 'commands/s',
  goal: { figure: 'ratio', atLeast: 0.5 },
  events: 6_000,
  rounds: 5,
  warmsUp: true,
  open,
};

async function open(setting: Setting): Promise<Sides> {
  const { place, events, seed } = setting;
  const { eventStoreUrl, session } = await startRegistry(setting);
  const client = bareClient(place, eventStoreUrl);
  const next = eventSource(seed);
  let round = 0;
  return {
    subject: () => {
      round++;
      return rateInFlight(events, IN_FLIGHT, (worker, turn) =>
        session.record('/outcomes', outcomeBody(`${round}-${worker}`, turn)),
      );
    },
    reference: () => {
      round++;
      return rateInFlight(events, IN_FLIGHT, (worker, turn) =>
        client.append(`bench-${round}:${worker}`, turn === 0 ? 'no_stream' : BigInt(turn - 1), next()),
      );
    },
  };
}
