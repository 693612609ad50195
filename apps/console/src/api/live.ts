import type { QueryClient } from '@tanstack/react-query';
import { signal } from './signal';

export type LiveState = 'connecting' | 'open' | 'lost';
export const liveState = signal<LiveState>('connecting');

/** A read model that is being filled names itself hundreds of times a second; one refetch each will do. */
const quietMillis = 150;
const firstDelay = 1_000;
const longestDelay = 30_000;

/**
 * Listens for read models that moved on and refetches what is shown of them. The browser gives up on an
 * EventSource after an HTTP error, so a closed one is opened anew; what was missed meanwhile is refetched.
 */
export function followReadModels(queries: QueryClient): () => void {
  const moved = new Set<string>();
  let source: EventSource | null = null;
  let flushTimer: number | undefined;
  let reopenTimer: number | undefined;
  let delay = firstDelay;
  let missed = false;

  const flush = () => {
    flushTimer = undefined;
    for (const name of moved) void queries.invalidateQueries({ queryKey: [name] });
    moved.clear();
  };

  const refetchAll = () =>
    void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });

  const lost = () => {
    missed = true;
    liveState.set('lost');
    if (source?.readyState !== EventSource.CLOSED) return;
    reopenTimer = window.setTimeout(open, delay * (0.5 + Math.random() / 2));
    delay = Math.min(delay * 2, longestDelay);
  };

  function open() {
    window.clearTimeout(reopenTimer);
    source?.close();
    source = new EventSource('/api/v1/live');
    source.onopen = () => {
      delay = firstDelay;
      liveState.set('open');
      if (missed) refetchAll();
      missed = false;
    };
    source.onerror = lost;
    // The server itself may have missed some: then nothing on the page is sure to be the latest.
    source.addEventListener('missed', refetchAll);
    source.addEventListener('read-model', (message: MessageEvent<string>) => {
      const { name } = JSON.parse(message.data) as { name: string };
      moved.add(name);
      flushTimer ??= window.setTimeout(flush, quietMillis);
    });
  }

  const offline = () => {
    missed = true;
    liveState.set('lost');
  };
  window.addEventListener('online', open);
  window.addEventListener('offline', offline);
  open();
  return () => {
    window.removeEventListener('online', open);
    window.removeEventListener('offline', offline);
    window.clearTimeout(flushTimer);
    window.clearTimeout(reopenTimer);
    source?.close();
    liveState.set('connecting');
  };
}
