import { readSettings } from './settings.js';

describe('how many events the api remembers', () => {
  const env = { TIRU_EVENTSTORE_URL: 'esdb://x', TIRU_DATABASE_URL: 'postgres://x' };
  const of = (given?: string) => readSettings({ ...env, TIRU_REMEMBERED_EVENTS: given }).rememberedEvents;

  it('is read from TIRU_REMEMBERED_EVENTS', () =>
    expect([of(), of(''), of('40')]).toEqual([20_000, 20_000, 40]));

  it.each(['0', '-1', '1.5', 'many', '99999999999999999'])('is not %s', (given) =>
    expect(() => of(given)).toThrow(
      `TIRU_REMEMBERED_EVENTS is "${given}": it should be a whole number from 1`,
    ),
  );
});
