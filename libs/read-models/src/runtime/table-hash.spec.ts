import { createPool } from '#read-store';
import { freshStore } from '../fixtures/store.js';
import { tally } from '../fixtures/tally.js';
import { buildSchema, newBuild } from './build.js';
import { table, timestamp, uuid } from './table.js';
import { tableHashes } from './table-hash.js';

const store = freshStore();
const moments = table('moments', { event_id: uuid, at: timestamp }, { key: ['event_id'] });
const projection = tally({ tables: [moments], touches: () => [], on: {} });

it('is the same whatever the time zone of the server', async () => {
  const build = await newBuild(store(), projection);
  await store().pool.query(
    `insert into "${buildSchema(build)}".moments values (gen_random_uuid(), '2023-02-06T01:02:03.004Z')`,
  );
  const inZone = async (zone: string) => {
    const url = new URL(store().url);
    url.searchParams.set('options', `-c TimeZone=${zone}`);
    const there = createPool(url.href);
    try {
      const { rows } = await there.pool.query<{ TimeZone: string }>('show time zone');
      return { zone: rows[0]?.TimeZone, hashes: await tableHashes(there, projection, build) };
    } finally {
      await there.close();
    }
  };
  const [makassar, utc] = [await inZone('Asia/Makassar'), await inZone('UTC')];
  expect([makassar.zone, utc.zone]).toEqual(['Asia/Makassar', 'UTC']);
  expect(makassar.hashes).toEqual(utc.hashes);
  expect(utc.hashes.tables.moments?.rows).toBe(1);
});
