import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startEventNode } from '../../../event-node/src/index.js';
import { openEventLog } from '../index.js';
import type { Outcome, Report } from './appending-child.js';
import { all } from './samples.js';

export interface Load {
  readonly inFlight: number;
  /** How often the node is killed and started again on its port. */
  readonly kills: number;
  /** Appends acknowledged before each kill. */
  readonly appendsPerKill: number;
  readonly dataDir: string;
}

export interface Findings {
  /** What reached no handler in the appending process. */
  readonly unhandled: string[];
  /** How many appends ended how. */
  readonly outcomes: Record<Outcome, number>;
  /** Streams that do not hold what the answer to their append says. */
  readonly wrong: string[];
}

const here = import.meta.dirname;
const sourceHook = pathToFileURL(join(here, '../../../event-node/src/process/source-hook.ts')).href;

/** Kills the embedded node again and again under a process that appends, then compares the answers with the log. */
export async function killUnderLoad({ inFlight, kills, appendsPerKill, dataDir }: Load): Promise<Findings> {
  let node = await startEventNode({ dataDir });
  const { url, port } = node;
  const settled: Extract<Report, { kind: 'settled' }>[] = [];
  const unhandled: string[] = [];
  const child = fork(join(here, 'appending-child.ts'), [url, String(inFlight)], {
    execArgv: [
      '--disable-warning=ExperimentalWarning',
      '--experimental-transform-types',
      '--import',
      sourceHook,
    ],
    serialization: 'advanced',
  });
  const ended = once(child, 'exit');
  child.on('message', (message: Report) => {
    if (message.kind === 'settled') settled.push(message);
    if (message.kind === 'unhandled') unhandled.push(message.error);
  });
  const untilAppended = async (count: number) => {
    while (settled.filter(({ outcome }) => outcome === 'appended').length < count) {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error('the appending process ended');
      await Promise.race([once(child, 'message'), ended]);
    }
  };

  for (let kill = 1; kill <= kills; kill++) {
    await untilAppended(kill * appendsPerKill);
    process.kill(node.pid, 'SIGKILL');
    await node.exited;
    node = await startEventNode({ dataDir, port });
  }
  await untilAppended((kills + 1) * appendsPerKill);
  child.send('stop');
  await ended;

  const log = openEventLog(url);
  const outcomes = { appended: 0, may_have_happened: 0, did_not_happen: 0 };
  const wrong: string[] = [];
  for (const { stream, id, outcome } of settled) {
    outcomes[outcome]++;
    const found = (await all(log.readStream(stream))).map((event) => event.id).join();
    const isRight = {
      appended: found === id,
      may_have_happened: found === id || found === '',
      did_not_happen: found === '',
    };
    if (!isRight[outcome]) wrong.push(`${stream} ${outcome}: ${found || 'nothing'}`);
  }
  await log.close();
  await node.stop();
  return { unhandled, outcomes, wrong };
}
