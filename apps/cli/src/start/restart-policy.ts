const window = 60_000;
const most = 5;
const firstDelay = 200;
const longestDelay = 10_000;

/** When to start again something that died: soon, then later, and not at all after five deaths in a minute. */
export class RestartPolicy {
  #deaths: number[] = [];

  constructor(private readonly random: () => number = Math.random) {}

  /** Notes a death and returns the milliseconds to wait before the next start, or undefined to give up. */
  died(now: number): number | undefined {
    this.#deaths = [...this.#deaths.filter((at) => now - at < window), now];
    if (this.#deaths.length >= most) return undefined;
    const full = Math.min(firstDelay * 2 ** (this.#deaths.length - 1), longestDelay);
    return full * (0.5 + this.random() / 2);
  }
}
