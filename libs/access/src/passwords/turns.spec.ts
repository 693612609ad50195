import { Turns } from './turns.js';

describe('turns', () => {
  it('runs two at once, keeps the others waiting in order, and turns away the rest', async () => {
    const turns = new Turns(2, 3);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const work = (n: number) => (): Promise<number> => {
      begun.push(n);
      return new Promise((resolve) => ends.push(() => resolve(n)));
    };
    const taken = [1, 2, 3, 4, 5].map((n) => turns.take(work(n)));
    expect(begun).toEqual([1, 2]);
    await expect(turns.take(work(6))).rejects.toMatchObject({ code: 'busy', retryAfterSeconds: 1 });

    for (let ended = 0; ended < 5; ended += 1) {
      ends[ended]?.();
      await taken[ended];
      expect(begun).toEqual([1, 2, 3, 4, 5].slice(0, Math.min(5, ended + 3)));
    }
  });

  it('gives its place back when the work fails', async () => {
    const turns = new Turns(1, 1);
    await expect(turns.take(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turns.take(() => Promise.resolve('next'))).toBe('next');
  });
});
