import { LogUnavailable } from '../log-errors.js';

/** How many appends may be on their way, and how much may wait behind them. */
export interface LineLimits {
  readonly inFlight: number;
  readonly waiting: number;
  readonly waitingBytes: number;
}

export interface AppendLine {
  /**
   * Waits for a place and returns the function that gives it back. Rejects with `LogUnavailable` when too much is
   * waiting already, at `endsAt` (by `performance.now()`), and when the line is closed. None of it was sent then.
   */
  enter(bytes: number, endsAt: number): Promise<() => void>;
  /** Refuses what waits and whatever comes later. */
  close(): void;
}

const tooLate = 'the time was up before the append was sent';

interface Waiting {
  readonly bytes: number;
  readonly endsAt: number;
  readonly start: () => void;
  readonly refuse: (why: string) => void;
}

/** Lets so many appends be on their way at the same time; the others start in the order they came. */
export function appendLine({ inFlight, waiting, waitingBytes }: LineLimits): AppendLine {
  const line = new Set<Waiting>();
  let running = 0;
  let bytesInLine = 0;
  let isClosed = false;

  const take = (one: Waiting) => {
    line.delete(one);
    bytesInLine -= one.bytes;
  };
  const leave = () => {
    // The first in line takes over the place, so `running` stays: nobody can slip in between.
    for (const first of line) {
      if (first.endsAt <= performance.now()) {
        first.refuse(tooLate);
        continue;
      }
      take(first);
      return first.start();
    }
    running--;
  };

  return {
    async enter(bytes, endsAt) {
      if (isClosed) throw new LogUnavailable('it was closed');
      if (running < inFlight) {
        running++;
        return leave;
      }
      if (line.size >= waiting || bytesInLine + bytes > waitingBytes)
        throw new LogUnavailable(
          `${line.size} appends with ${bytesInLine} bytes are waiting; at most ${waiting} with ${waitingBytes} may; this one was not sent`,
        );
      await new Promise<void>((start, reject) => {
        const one: Waiting = {
          bytes,
          endsAt,
          start: () => (clearTimeout(timer), start()),
          refuse: (why) => (clearTimeout(timer), take(one), reject(new LogUnavailable(why))),
        };
        const timer = setTimeout(one.refuse, endsAt - performance.now(), tooLate);
        line.add(one);
        bytesInLine += bytes;
      });
      return leave;
    },
    close() {
      isClosed = true;
      for (const one of line) one.refuse('it was closed before the append was sent');
    },
  };
}
