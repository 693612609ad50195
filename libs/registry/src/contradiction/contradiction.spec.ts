import { readdirSync } from 'node:fs';
import { contradictionExamples as examples } from '../../test/fixtures/contradiction-examples/index.js';
import { contradictionCodes, contradictionRules, findContradictions } from './contradiction.js';
import { noFacts, type Contradiction, type ContradictionRule } from './facts.js';

it('every rule is registered, and a file has one rule', async () => {
  const files = readdirSync(`${import.meta.dirname}/rules`);
  const found = await Promise.all(
    files.map(async (file) =>
      Object.values((await import(`./rules/${file}`)) as Record<string, ContradictionRule>),
    ),
  );
  expect(found.flatMap((rules) => rules.map(({ code }) => code))).toEqual(
    files.map((file) => file.replace('.ts', '').replaceAll('-', '_')),
  );
  expect(new Set<unknown>(contradictionRules)).toEqual(new Set<unknown>(found.flat()));
});

it('every rule has an example of what it finds and of what it lets pass', () => {
  expect(Object.keys(examples).toSorted()).toEqual([...contradictionCodes].toSorted());
  for (const code of contradictionCodes) {
    expect({ code, found: examples[code].some(([, , found]) => found !== null) }).toEqual({
      code,
      found: true,
    });
    expect({ code, passed: examples[code].some(([, , found]) => found === null) }).toEqual({
      code,
      passed: true,
    });
  }
});

describe.each(contradictionRules)('$code', (rule) => {
  it.each(examples[rule.code])('%s', (_what, facts, expected) => {
    const found: readonly Contradiction[] = rule.find({ ...noFacts, ...facts });
    expect(found).toHaveLength(expected ? 1 : 0);
    for (const one of found) {
      expect(one).toMatchObject({ code: rule.code, ...expected });
      expect(one.message).toEqual({ id: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) });
      expect(one.message.id).not.toBe(one.message.en);
      expect(one.subject.length).toBeGreaterThan(0);
    }
  });
});

it('all rules look at all facts', () => {
  const facts = Object.values(examples)
    .flat()
    .map(([, some]) => some);
  const codes = facts.flatMap((some) => findContradictions({ ...noFacts, ...some }).map(({ code }) => code));
  expect(new Set(codes)).toEqual(new Set(contradictionCodes));
  expect(findContradictions(noFacts)).toEqual([]);
});
