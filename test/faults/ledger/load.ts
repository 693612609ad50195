import { setTimeout as pause } from 'node:timers/promises';
import type { Apis, Asked, Ledger } from './ledger.js';
import { tellStory } from './story.js';

export interface Load {
  /** Lets every writer finish the command it is at. */
  stop(): Promise<void>;
}

/** How long a writer waits after a command without answer: whatever failed is being started again. */
const AFTER_FAILURE_MS = 50;

/**
 * Records one story after another with several writers until it is stopped, whatever fails meanwhile. Each writer asks
 * the apis in turn, so that each time another process has gone on with what the one that is asked remembers.
 */
export function startLoad(ledger: Ledger, apis: Apis, name: string, writers = 6): Load {
  let isOver = false;
  const writing = Array.from({ length: writers }, (_, writer) => {
    let turn = writer;
    const ask = async (asked: Asked) => {
      const fate = await ledger.ask(apis, turn++, asked);
      if (fate.kind === 'acknowledged') return fate;
      await pause(AFTER_FAILURE_MS);
      return null;
    };
    return tellStory(`${name}-${writer}`, ask, () => isOver);
  });
  return {
    stop: async () => {
      isOver = true;
      await Promise.all(writing);
    },
  };
}

/** Waits until so many commands more are acknowledged. Throws when that takes longer than a minute. */
export async function untilAcknowledged(ledger: Ledger, more: number): Promise<void> {
  const wanted = ledger.count('acknowledged') + more;
  for (const end = Date.now() + 60_000; ledger.count('acknowledged') < wanted; await pause(20))
    if (Date.now() > end)
      throw new Error(`only ${ledger.count('acknowledged')} of ${wanted} commands acknowledged`);
}
