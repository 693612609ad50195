import { MaybeSet } from './maybe-set.js';

const texts = (kind: string, count: number) =>
  Array.from({ length: count }, (_, n) => `${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`);

it('has whatever was added, however much that is, and seldom takes another text for one of them', () => {
  const set = new MaybeSet();
  const added = texts('added', 60_000);
  for (const text of added) set.add(text);
  expect(added.filter((text) => !set.mayHave(text))).toEqual([]);
  const others = texts('other', 10_000).filter((text) => set.mayHave(text));
  expect(others.length).toBeLessThan(1_000);
});

it('has nothing at first', () => {
  expect(texts('any', 100).filter((text) => new MaybeSet().mayHave(text))).toEqual([]);
});
