import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  /** Sets how much is done so far; `note` is shown behind it. */
  at(done: number, note?: string): void;
  /** Takes the bar away; call it in `finally`. */
  end(): void;
}

type Out = NodeJS.WritableStream & { isTTY?: boolean };

const patience = 1_000;
const linesEvery = 5_000;

/**
 * Shows how far something is, once it has taken longer than a second: a bar on a terminal, a plain
 * line now and then elsewhere. Writes to stderr, so that output can be piped.
 */
export function showProgress(label: string, total: number, out: Out = process.stderr): Progress {
  return out.isTTY ? bar(label, total, out) : lines(label, total, out);
}

function bar(label: string, total: number, out: Out): Progress {
  const drawn = new SingleBar(
    { format: `${label} {bar} {value}/{total} {note}`, stream: out, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  let done = 0;
  let started = false;
  const timer = setTimeout(() => {
    started = true;
    drawn.start(total, done, { note: '' });
  }, patience);
  return {
    at(value, note = '') {
      done = value;
      if (started) drawn.update(value, { note });
    },
    end() {
      clearTimeout(timer);
      if (started) drawn.stop();
    },
  };
}

function lines(label: string, total: number, out: Out): Progress {
  let last = Date.now() + patience - linesEvery;
  return {
    at(value, note = '') {
      if (Date.now() - last < linesEvery) return;
      last = Date.now();
      out.write(`${label}: ${value} of ${total}${note && `, ${note}`}\n`);
    },
    end() {},
  };
}
