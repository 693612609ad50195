import { BatchRows, ref } from './rows.js';
import { int, table, text, uuid } from './table.js';

const thing = table('thing', { id: uuid, n: int, name: text }, { key: ['id', 'n'] });
const id = '5f0c4d0e-53a1-4d6e-9f6b-0d6a9b1f0001';
const row = { id, n: 1, name: 'a' };
const announced = () => {
  const rows = new BatchRows();
  rows.announce([ref(thing, id, 1)]);
  return rows;
};

it('answers what must be loaded, each row once', () => {
  const rows = announced();
  const fresh = rows.announce([ref(thing, id, 1), ref(thing, id, 2), ref(thing, id, 2), ref(thing, id, 3)]);
  expect(fresh.get(thing)).toEqual([
    [id, 2],
    [id, 3],
  ]);
});

it('refuses to read or write a row that was not announced, because it would look like one that does not exist', () => {
  expect(() => announced().get(thing, id, 2)).toThrow('not announced');
  expect(() => announced().put(thing, { ...row, n: 2 })).toThrow('not announced');
});

it('finds a row by its id however the id is written', () => {
  const rows = new BatchRows();
  rows.announce([ref(thing, id.toUpperCase(), 1)]);
  rows.load(thing, row);
  expect(rows.get(thing, id.toUpperCase(), 1)).toEqual(row);
});

it('writes each changed row once, as it is at the end, and none that was only read', () => {
  const rows = announced();
  rows.announce([ref(thing, id, 2)]);
  rows.load(thing, { ...row, n: 2 });
  rows.put(thing, row);
  rows.update(thing, [id, 1], () => ({ name: 'b' }));
  expect([...rows.dirty()]).toEqual([{ table: thing, rows: [{ ...row, name: 'b' }] }]);
});

it('leaves what does not exist as it is', () => {
  const rows = announced();
  rows.update(thing, [id, 1], () => ({ name: 'b' }));
  expect([...rows.dirty()]).toEqual([]);
});
