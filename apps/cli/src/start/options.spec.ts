import { resolve } from 'node:path';
import { readOptions } from './options.js';

describe('the options of tiru start', () => {
  it('need nothing', () => {
    expect(readOptions({}, {})).toEqual({
      port: 4000,
      host: '127.0.0.1',
      data: resolve('.tiru'),
      seed: true,
      eventStoreUrl: undefined,
      databaseUrl: undefined,
    });
  });

  it('come from the environment, and before that from the command line', () => {
    const env = { TIRU_PORT: '5000', TIRU_DATA: '/srv/a', TIRU_EVENTSTORE_URL: 'esdb://log' };
    expect(readOptions({ port: '6000' }, env)).toMatchObject({
      port: 6000,
      data: resolve('/srv/a'),
      eventStoreUrl: 'esdb://log',
    });
  });

  it.each(['70000', '-1', '80a', ''])('refuse "%s" as a port', (port) => {
    expect(() => readOptions({ port }, {})).toThrow(`"${port}" is not a port`);
  });
});
