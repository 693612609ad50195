import { AccessError } from '../access-error.js';

/** Lets at most `running` pieces of work run at once and `waiting` more wait; the rest is turned away. */
export class Turns {
  private active = 0;
  private readonly queue: (() => void)[] = [];

  constructor(
    private readonly running: number,
    private readonly waiting: number,
  ) {}

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.active < this.running) this.active += 1;
    else await this.wait();
    try {
      return await work();
    } finally {
      // The place goes straight to the next in line, so that nobody can slip in between.
      const next = this.queue.shift();
      if (next) next();
      else this.active -= 1;
    }
  }

  private wait(): Promise<void> {
    if (this.queue.length >= this.waiting) {
      throw new AccessError(
        'busy',
        'Too many people are signing in at this moment: try again in a second.',
        1,
      );
    }
    return new Promise((resolve) => this.queue.push(resolve));
  }
}
