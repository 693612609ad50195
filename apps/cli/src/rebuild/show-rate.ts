import { showProgress } from '../progress.js';

export interface ShownRate {
  /** How far the slowest is in the log, and how many events were applied. */
  at(position: bigint, events: number): void;
  end(): void;
}

/** Shows a way through the log in per cent, with events a second and the time left. */
export function showRate(label: string, target: bigint, now: () => number = Date.now): ShownRate {
  const pace = paceOf(target, now);
  const progress = showProgress(label, 100);
  return {
    at(position, events) {
      const { percent, text } = pace(position, events);
      progress.at(percent, text);
    },
    end: () => progress.end(),
  };
}

/** The pace since the first look: what was there before was not done now. */
export function paceOf(
  target: bigint,
  now: () => number,
): (position: bigint, events: number) => { percent: number; text: string } {
  let first: { at: number; position: bigint; events: number } | undefined;
  return (position, events) => {
    first ??= { at: now(), position, events };
    const percent = target === 0n ? 100 : Math.min(100, Number((position * 100n) / target));
    const seconds = (now() - first.at) / 1_000;
    const way = Number(position - first.position);
    if (seconds <= 0 || way <= 0) return { percent, text: '' };
    const rate = Math.round((events - first.events) / seconds);
    const left = Math.ceil((Number(target - position) / way) * seconds);
    return { percent, text: `${rate.toLocaleString('en')} events/s, ${durationOf(Math.max(0, left))} left` };
  };
}

const durationOf = (seconds: number): string =>
  seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
