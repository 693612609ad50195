import type { StoreTransaction } from '#read-store';

/**
 * The dead letters that an operator has skipped, up to a position of the log, as PostgreSQL writes them in JSON, one a
 * line: decisions of people, which the log does not know. Open ones are not kept, because a rebuild meets the same event
 * again.
 */
export async function exportSkips(tx: StoreTransaction, upTo: number): Promise<string[]> {
  const { rows } = await tx.query<{ line: string }>(
    `select to_json(letter)::text as line from tiru.dead_letter as letter
      where state = 'skipped' and position <= $1 order by id`,
    [upTo],
  );
  return rows.map(({ line }) => line);
}

/**
 * Puts exported skips into a database that has none. A decision belongs to a build that no longer exists; that build is
 * entered as dropped, so that the projector gives its own builds other numbers.
 */
export async function importSkips(tx: StoreTransaction, rows: readonly string[]): Promise<void> {
  const letters = `select * from jsonb_populate_recordset(null::tiru.dead_letter, $1::jsonb)`;
  const values = [`[${rows.join(',')}]`];
  await tx.query(
    `insert into tiru.read_model (name) select distinct read_model from (${letters}) as letter
     on conflict do nothing`,
    values,
  );
  await tx.query(
    `insert into tiru.read_model_build (name, build, code_version, state)
     select distinct on (read_model, build) read_model, build, code_version, 'dropped' from (${letters}) as letter
     on conflict do nothing`,
    values,
  );
  await tx.query(
    `insert into tiru.dead_letter overriding system value select * from (${letters}) as letter`,
    values,
  );
  await tx.query(
    `select setval(pg_get_serial_sequence('tiru.dead_letter', 'id'), max(id)) from tiru.dead_letter
     having max(id) is not null`,
  );
}
