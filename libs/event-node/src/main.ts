/** The event node's own process: `main --data <folder> --port <number, 0 for any>`. */
import { parseArgs } from 'node:util';
import { EventNodeStartError } from './process/start-error.js';
import type { ChildMessage } from './process/child-message.js';
import { type RunningNode, serveEventNode } from './server.js';

const { values } = parseArgs({
  options: { data: { type: 'string' }, port: { type: 'string', default: '0' } },
});

/** Reports to the parent over IPC, or to the terminal when run by hand. `then` runs once the report is out. */
function tell(message: ChildMessage, then = (): void => undefined): void {
  if (process.send) return void process.send(message, then);
  if (message.kind === 'ready') console.log(`event node ready on esdb://127.0.0.1:${message.port}?tls=false`);
  else console.error(message.message);
  then();
}

async function start(): Promise<RunningNode> {
  if (!values.data) throw new EventNodeStartError('failed', 'Give the data folder with --data <folder>.');
  return serveEventNode(values.data, Number(values.port), endAtOnce);
}

function endAtOnce(error: unknown): void {
  console.error('The event node ends because its disk failed:', error);
  process.exit(2);
}

function stopOnRequest(node: RunningNode): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void node.stop().then(() => process.exit(0));
  };
  process.on('SIGTERM', stop);
  // The channel closes when the parent ends, however it ends: the node must not outlive it.
  process.on('disconnect', stop);
  // Ctrl-C reaches the whole process group; with a parent, the parent decides when the log goes down.
  process.on('SIGINT', () => process.connected || stop());
}

try {
  const node = await start();
  stopOnRequest(node);
  tell({ kind: 'ready', port: node.port });
} catch (error) {
  const code = error instanceof EventNodeStartError ? error.code : 'failed';
  const message = error instanceof Error ? error.message : String(error);
  tell({ kind: 'failed', code, message }, () => process.exit(1));
}
