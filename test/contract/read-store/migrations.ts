import { createPool, migrate, type Migration } from '#read-store';
import type { Given } from './contract.js';

const steps: readonly Migration[] = [
  { name: 'contract/001-note', sql: 'create table contract_note (id int4 primary key)' },
  { name: 'contract/002-text', sql: 'alter table contract_note add column text text' },
];

/** Processes of one version, or of two, that start at the same time. */
export function migrations(given: Given): void {
  it('are applied once when several processes start together', async () => {
    const pools = Array.from({ length: 3 }, () => createPool(given.url));
    try {
      const applied = await Promise.all(pools.map((store) => migrate(store, steps)));
      const ours = applied.map((names) => names.filter((name) => name.startsWith('contract/')));
      expect(ours.filter((names) => names.length > 0)).toEqual([steps.map(({ name }) => name)]);
    } finally {
      await Promise.all(pools.map((store) => store.close()));
    }
    expect(await migrate(given.store, steps)).toEqual([]);
  });

  it('leave nothing of a step that fails, and let the next process in', async () => {
    const broken: Migration = {
      name: 'contract/003-half',
      sql: 'create table contract_half (id int4); select 1 / 0',
    };
    await expect(migrate(given.store, [...steps, broken])).rejects.toThrow('contract/003-half failed');
    const { rows } = await given.store.pool.query("select to_regclass('contract_half') as half");
    expect(rows).toEqual([{ half: null }]);
    expect(await migrate(given.store, steps)).toEqual([]);
  });
}
