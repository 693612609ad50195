import { anchorOf, code, paragraphs, tableOf } from './markdown.js';
import { vocabularies, type Vocabulary } from './vocabularies.js';

const vocabularyText = ({ name, labels }: Vocabulary): string =>
  paragraphs(
    `## ${name}`,
    tableOf(
      ['code', 'English', 'Indonesian'],
      Object.entries(labels).map(([value, { id, en }]) => [code(value), en, id]),
    ),
  );

/** Every list of codes with its labels. */
export const vocabulariesPage = (): string =>
  paragraphs(
    '# Vocabularies',
    'Written by `npm run docs:dictionary` from the texts of the console, which a test holds to the codes of the code.',
    vocabularies.map(({ name }) => `[${name}](#${anchorOf(name)})`).join(', '),
    ...vocabularies.map(vocabularyText),
  );
