import { readdirSync, readFileSync } from 'node:fs';
import { sameHeading } from '../mapping/match-header.js';
import { tableKinds } from './index.js';

const headingsOf = (kind: (typeof tableKinds)[number]) =>
  kind.columns.flatMap(({ key, heading, aliases = [] }) => [
    ...new Set([key, heading.id, heading.en, ...aliases].map(sameHeading)),
  ]);

it('are all registered', () => {
  const written = readdirSync(import.meta.dirname)
    .filter((file) => /^[a-z-]+\.ts$/.test(file))
    .flatMap((file) => [
      ...readFileSync(`${import.meta.dirname}/${file}`, 'utf8').matchAll(
        /^export const (\w+): TableKind\b/gm,
      ),
    ])
    .map(([, name]) => name);
  expect(written.length).toBeGreaterThan(0);
  expect(tableKinds.map(({ name }) => name).toSorted()).toEqual(written.toSorted());
});

describe.each(tableKinds.map((kind) => [kind.name, kind] as const))('%s', (_, kind) => {
  it('has headings that each name one column', () => {
    const headings = headingsOf(kind);
    expect(headings.filter((heading, index) => headings.indexOf(heading) !== index)).toEqual([]);
  });

  it('explains every column in both languages, with an example', () => {
    for (const { explanation, heading, example } of kind.columns)
      for (const text of [explanation.id, explanation.en, heading.id, heading.en, example])
        expect(text).not.toBe('');
  });

  it('names the choices of a choice, and of nothing else', () => {
    for (const { type, choices, synonyms = {} } of kind.columns) {
      expect(Boolean(choices)).toBe(type === 'choice');
      for (const code of Object.values(synonyms)) expect(choices).toHaveProperty([code]);
    }
  });
});
