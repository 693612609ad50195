import { RestartPolicy } from './restart-policy.js';

describe('the restart policy', () => {
  it('waits longer after each death, and gives up at the fifth within a minute', () => {
    const policy = new RestartPolicy(() => 1);
    expect([0, 1, 2, 3, 4].map((second) => policy.died(second * 1000))).toEqual([
      200,
      400,
      800,
      1600,
      undefined,
    ]);
  });

  it('forgets deaths that are over a minute old', () => {
    const policy = new RestartPolicy(() => 1);
    for (const minute of [0, 1, 2, 3, 4, 5, 6]) expect(policy.died(minute * 60_000)).toBe(200);
  });

  it('spreads the starts, so that roles that died together do not come back together', () => {
    expect(new RestartPolicy(() => 0).died(0)).toBe(100);
  });
});
