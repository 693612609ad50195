/** Somebody wants this process to end. */
export interface StopRequest {
  signal: AbortSignal;
  /** Rejects with `Stopped` when it happens. */
  happened: Promise<never>;
  ask(): void;
}

export class Stopped extends Error {}

/** Asking again changes nothing: npm and the terminal both pass a Ctrl+C on. */
export function stopRequest(): StopRequest {
  const asked = new AbortController();
  const happened = new Promise<never>((_, reject) => {
    asked.signal.addEventListener('abort', () => reject(new Stopped()));
  });
  happened.catch(() => {});
  return { signal: asked.signal, happened, ask: () => asked.abort() };
}

/** Asks when a signal comes that ends programs, and when the process that started this one is gone. */
export function listenForStop(): StopRequest {
  const request = stopRequest();
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(event, request.ask);
  return request;
}
