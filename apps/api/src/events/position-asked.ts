import { isPositionOfEvent } from '#exchange';
import type { EventLog } from '#event-log';
import { InputRefused } from '../problems/field-problem.js';

const LARGEST_POSITION = 2n ** 63n - 1n;

const unknown = (pointer: string, value: string): InputRefused =>
  new InputRefused([
    {
      pointer,
      value,
      code: 'position_unknown',
      message: { id: 'tidak ada peristiwa pada posisi ini', en: 'no event lies at this position' },
      expected: {
        id: 'posisi sebuah peristiwa yang pernah diterima, atau start, atau end',
        en: 'the position of an event that you were given, or start, or end',
      },
    },
  ]);

/**
 * The position after which events are asked for; null from the start. What a browser says it had last goes before the
 * address, which stays as it was when the connection was first made. Throws for a position at which there is nothing:
 * whoever resumes at a wrong place would believe that nothing is missing.
 */
export async function positionAsked(
  log: EventLog,
  from: string,
  lastEventId: string | undefined,
): Promise<bigint | null> {
  const [pointer, value] = lastEventId ? ['/Last-Event-ID', lastEventId] : ['/from', from];
  if (value === 'start') return null;
  if (value === 'end') return log.head();
  const position = /^\d{1,19}$/.test(value) ? BigInt(value) : null;
  if (position === null || position > LARGEST_POSITION) throw unknown(pointer, value);
  if (!(await isPositionOfEvent(log, position))) throw unknown(pointer, value);
  return position;
}
