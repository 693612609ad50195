import { setTimeout as pause } from 'node:timers/promises';
import type { Session } from './session.js';

/** Waits until the outcomes have been built up to this position, however long a first build takes. */
export async function untilVisible(session: Session, position: string): Promise<void> {
  for (;;) {
    const { status } = await session.look(`/outcomes?limit=1&after=${position}`);
    if (status === 200) return;
    await pause(100);
  }
}
