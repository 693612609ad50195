import fc from 'fast-check';
import type { Given } from './contract.js';

const types = {
  id: 'uuid',
  position: 'int8',
  share: 'numeric',
  day: 'date',
  moment: 'timestamptz',
  document: 'jsonb',
  name: 'text',
  count: 'int4',
  published: 'bool',
} as const;

interface Row {
  readonly id: string;
  readonly position: bigint;
  readonly share: string | null;
  readonly day: string | null;
  readonly moment: Date | null;
  readonly document: unknown;
  readonly name: string;
  readonly count: number;
  readonly published: boolean;
}

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const rows: readonly Row[] = [
  {
    id: id(1),
    position: 2n ** 63n - 1n,
    share: '0.10000000000000000005',
    day: '2023-02-06',
    moment: new Date('2023-02-06T00:00:00.123Z'),
    document: { nested: [1, null, { text: 'a "quoted" \\ {brace}' }] },
    name: 'NULL',
    count: -(2 ** 31),
    published: true,
  },
  {
    id: id(2),
    position: -(2n ** 63n),
    share: null,
    day: null,
    moment: null,
    document: null,
    name: '{"a, b"} \\ \'c\'\n',
    count: 2 ** 31 - 1,
    published: false,
  },
];

/** How values go in, in the one form in which read models write them, and how they come out. */
export function values(given: Given): void {
  const columns = Object.keys(types) as (keyof typeof types)[];
  const upsert = `
    insert into observation (${columns.join(', ')})
    select * from unnest(${columns.map((name, index) => `$${index + 1}::${types[name]}[]`).join(', ')})
    on conflict (id) do update set ${columns.map((name) => `${name} = excluded.${name}`).join(', ')}`;

  const write = (written: readonly Row[]) =>
    given.store.pool.query(
      upsert,
      columns.map((column) =>
        written.map((row) =>
          column === 'document' && row.document !== null ? JSON.stringify(row.document) : row[column],
        ),
      ),
    );
  const read = async () => (await given.store.pool.query('select * from observation order by id')).rows;

  beforeAll(async () => {
    const list = columns.map((name) => `${name} ${types[name]}${name === 'id' ? ' primary key' : ''}`);
    await given.store.pool.query(`create table observation (${list.join(', ')})`);
  });
  beforeEach(() => given.store.pool.query('truncate observation'));

  it('gives back each type as it was written, by one statement for many rows', async () => {
    await write(rows);
    expect(await read()).toEqual(rows);
  });

  it('ends at the same rows when the same statement is applied twice', async () => {
    await write(rows);
    await write(rows);
    expect(await read()).toEqual(rows);
  });

  it('replaces the rows that are there and adds the others', async () => {
    await write(rows.slice(0, 1).map((row) => ({ ...row, name: 'before', share: '1' })));
    await write(rows);
    expect(await read()).toEqual(rows);
  });

  it('keeps days apart from moments, whatever the time zone of the session', async () => {
    const answer = await given.store.transaction(async (tx) => {
      await tx.query("set local time zone 'Asia/Makassar'");
      return tx.query("select '2023-02-06'::date as day, '2023-02-06 00:00'::timestamptz as moment");
    });
    expect(answer.rows).toEqual([{ day: '2023-02-06', moment: new Date('2023-02-05T16:00:00Z') }]);
  });

  it('gives back every text and every number from an array', async () => {
    const special = fc.constantFrom('"', '\\', '{', '}', ',', "'", '\n', ' ');
    const any = fc.integer({ min: 1, max: 0x10ffff }).map((code) => String.fromCodePoint(code));
    const unit = fc.oneof(special, any).filter((character) => character.isWellFormed());
    const text = fc.string({ unit });
    const pair = fc.record({
      text: fc.option(text),
      number: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(pair, { minLength: 1 }), async (pairs) => {
        const answer = await given.store.pool.query(
          'select text, number from unnest($1::text[], $2::int8[]) with ordinality as one (text, number, at) order by at',
          [pairs.map((one) => one.text), pairs.map((one) => one.number)],
        );
        expect(answer.rows).toEqual(pairs);
      }),
      { numRuns: 25 },
    );
  });
}
