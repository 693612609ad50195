import { Cannot } from '../exit.js';
import { lives } from '../lives.js';
import { endingOf, type Instance } from './kept-running.js';
import type { EmbeddedServer, StartServer } from './pieces.js';

const lookEvery = 1_000;

/** Starts an embedded server, on the port it had before when it is started again: its clients know that one. */
export async function startServer(
  start: StartServer,
  dataDir: string,
  previous?: EmbeddedServer,
): Promise<Instance<EmbeddedServer>> {
  const server = await start({ dataDir, port: previous?.port }).catch((error: unknown) => {
    throw new Cannot(error instanceof Error ? error.message : String(error));
  });
  const watched = new AbortController();
  return {
    info: server,
    exited: server.exited ? server.exited.then(endingOf) : goneFrom(server.pid, watched.signal),
    stop() {
      watched.abort();
      return server.stop();
    },
  };
}

/** PostgreSQL detaches itself and is nobody's child, so its end is only seen by looking. */
function goneFrom(pid: number, stopped: AbortSignal): Promise<string> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (lives(pid)) return;
      clearInterval(timer);
      resolve('it ended');
    }, lookEvery);
    timer.unref();
    stopped.addEventListener('abort', () => {
      clearInterval(timer);
      resolve('it was stopped');
    });
  });
}
