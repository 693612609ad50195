import { vocabulary as english } from '../../apps/console/src/i18n/en/vocabulary.js';
import { vocabulary as indonesian } from '../../apps/console/src/i18n/id/vocabulary.js';
import { anchorOf } from './markdown.js';

/** One list of codes with what people read in their place. */
export interface Vocabulary {
  readonly name: string;
  readonly labels: Readonly<Record<string, { readonly id: string; readonly en: string }>>;
}

type Label = string | { readonly name: string; readonly plain: string };

const said = (label: Label | undefined): string => {
  if (label === undefined) throw new Error('a code has a label in one language only');
  return typeof label === 'string' ? label : `${label.name}. ${label.plain}`;
};

/** All of them, in their order; the texts of the console are held to the registry's codes by its own test. */
export const vocabularies: readonly Vocabulary[] = Object.entries(indonesian).map(([name, labels]) => {
  const inEnglish = english[name as keyof typeof english] as Readonly<Record<string, Label>>;
  const both = Object.entries(labels as Readonly<Record<string, Label>>).map(
    ([code, id]) => [code, { id: said(id), en: said(inEnglish[code]) }] as const,
  );
  return { name, labels: Object.fromEntries(both) };
});

const sizeOf = ({ labels }: Vocabulary): number => Object.keys(labels).length;

/** The smallest vocabularies that have all of these codes; more than one where they say the same in two ways. */
export function vocabulariesWith(values: readonly string[]): readonly Vocabulary[] {
  const holding = vocabularies.filter(({ labels }) => values.every((value) => Object.hasOwn(labels, value)));
  const least = Math.min(...holding.map(sizeOf));
  return holding.filter((it) => sizeOf(it) === least);
}

/**
 * The vocabulary of a field.
 *
 * @param at the field, for whoever reads why there is none
 */
export function vocabularyOf(values: readonly string[], at: string): Vocabulary {
  const [found, ...others] = vocabulariesWith(values);
  if (!found || others.length > 0)
    throw new Error(
      `${at}: ${found ? 'more than one vocabulary has' : 'no vocabulary of the console has labels for'} ${values.join(', ')}`,
    );
  return found;
}

export const linkTo = ({ name }: Vocabulary): string => `[${name}](vocabularies.md#${anchorOf(name)})`;
