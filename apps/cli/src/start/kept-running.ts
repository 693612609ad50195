import { RestartPolicy } from './restart-policy.js';

/** Something that runs until it ends by itself or is stopped. */
export interface Instance<Info> {
  info: Info;
  /** Settles when it ends, with how it ended in a few words. Never rejects. */
  exited: Promise<string>;
  stop(): Promise<void>;
}

export interface KeptRunning<Info> {
  name: string;
  /** The first start: what it said of itself, or why it could not start. */
  started: Promise<Info>;
  /** Settles when it died so often that it is not started again. */
  givenUp: Promise<string>;
  stop(): Promise<void>;
}

type Start<Info> = (stopping: AbortSignal, previous?: Info) => Promise<Instance<Info>>;

/** Starts something and starts it again whenever it dies. A first start that fails is not repeated. */
export function keepRunning<Info>(
  name: string,
  start: Start<Info>,
  warn: (line: string) => void,
  policy = new RestartPolicy(),
): KeptRunning<Info> {
  const stopping = new AbortController();
  const givenUp = Promise.withResolvers<string>();
  let current = start(stopping.signal);

  const run = async () => {
    let instance: Instance<Info> | undefined = await current.catch(() => undefined);
    if (!instance) return;
    const { info } = instance;
    let ending = await instance.exited;
    while (!stopping.signal.aborted) {
      const delay = policy.died(Date.now());
      if (delay === undefined)
        return givenUp.resolve(`${name} died five times within a minute, at last: ${ending}`);
      warn(`${name} died (${ending}); starting it again`);
      await pause(delay, stopping.signal);
      if (stopping.signal.aborted) return;
      current = start(stopping.signal, info);
      instance = await current.catch((error: unknown) => void (ending = messageOf(error)));
      if (instance) ending = await instance.exited;
    }
  };
  void run();
  const started = current.then(({ info }) => info);
  started.catch(() => {}); // whoever awaits it hears of it; a stop before that must not crash

  return {
    name,
    started,
    givenUp: givenUp.promise,
    async stop() {
      stopping.abort();
      const instance = await current.catch(() => undefined);
      await instance?.stop();
    },
  };
}

function pause(milliseconds: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    stopping.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** How a process ended, in words that fit behind its name. */
export function endingOf({ code, signal }: { code: number | null; signal: string | null }): string {
  return signal ? `it was ended by ${signal}` : `it ended with code ${code}`;
}
