/**
 * A process that appends large events through the adapter, as many at a time as its line takes and as many again
 * waiting, until it is told to stop. It reports what became of each, and whatever reached nobody.
 */
import { randomUUID } from 'node:crypto';
import { AppendOutcomeUnknown, openEventLog, type StreamName } from '../index.js';

export type Report =
  | { readonly kind: 'unhandled'; readonly error: string }
  | { readonly kind: 'settled'; readonly stream: StreamName; readonly id: string; readonly outcome: Outcome }
  | { readonly kind: 'stopped' };
export type Outcome = 'appended' | 'may_have_happened' | 'did_not_happen';

const [url = '', inFlight = '16', bytes = '60000'] = process.argv.slice(2);
const report = (message: Report) => void process.send?.(message);
const unhandled = (error: unknown) => report({ kind: 'unhandled', error: String(error) });
process.on('unhandledRejection', unhandled).on('uncaughtException', unhandled);
process.on('disconnect', () => process.exit());

let isStopping = false;
process.on('message', () => (isStopping = true));

const log = openEventLog(url, {
  appendsInFlight: Number(inFlight),
  appendAttemptMs: 2_000,
  appendTotalMs: 6_000,
});
const text = 'x'.repeat(Number(bytes));

async function write(): Promise<void> {
  while (!isStopping) {
    const id = randomUUID();
    const stream: StreamName = `load-${id}`;
    const event = { id, type: 'Happened', data: { text, synthetic: true }, metadata: {} };
    const outcome = await log.append(stream, 'no_stream', [event]).then(
      (): Outcome => 'appended',
      (error: unknown): Outcome =>
        error instanceof AppendOutcomeUnknown ? 'may_have_happened' : 'did_not_happen',
    );
    report({ kind: 'settled', stream, id, outcome });
  }
}

await Promise.all(Array.from({ length: 2 * Number(inFlight) }, write));
// What was left behind by a lost connection has its turn to fail unseen.
await new Promise((resolve) => setTimeout(resolve, 500));
await log.close();
report({ kind: 'stopped' });
process.disconnect();
