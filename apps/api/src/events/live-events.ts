import { setTimeout as after } from 'node:timers/promises';
import type { CloudEvent, PlacedCloudEvent } from '#exchange';

const messageOf = (event: CloudEvent): string => `id: ${event.position}\ndata: ${JSON.stringify(event)}\n\n`;

interface Beats {
  readonly everyMs: number;
  /** Whether the stream may go on; asked at each beat. */
  readonly lives: () => Promise<boolean>;
}

/**
 * Events as server-sent events, with a sign of life where none come. That sign carries how far the log was looked
 * through: who resumes need not look through it again for events of a rare kind.
 */
export async function* liveEvents(
  chunks: AsyncGenerator<PlacedCloudEvent, void, undefined>,
  { everyMs, lives }: Beats,
): AsyncGenerator<string, void, undefined> {
  const stop = new AbortController();
  const beatOf = () => after(everyMs, 'beat' as const, { signal: stop.signal }).catch(() => 'beat' as const);
  let reached: bigint | null = null;
  let beat = beatOf();
  let next = chunks.next();
  try {
    // Headers alone tell a client nothing: the first bytes let it know that it is connected.
    yield ': connected\n\n';
    for (;;) {
      const come = await Promise.race([next, beat]);
      if (come === 'beat') {
        if (!(await lives())) return;
        yield reached === null ? ': alive\n\n' : `: alive\nid: ${reached}\n\n`;
        beat = beatOf();
        continue;
      }
      if (come.done) return;
      reached = come.value.reached;
      if (come.value.events.length > 0) yield come.value.events.map(messageOf).join('');
      next = chunks.next();
    }
  } finally {
    stop.abort();
    next.catch(() => undefined);
  }
}
