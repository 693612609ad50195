import { format, resolveConfig } from 'prettier';
import { eventsPage } from './events-page.js';
import { readModelsPage } from './read-models-page.js';
import { vocabulariesPage } from './vocabularies-page.js';

/** Where the pages lie, from the repository's root. */
export const folder = 'docs/data-dictionary';

/** The pages of the data dictionary by the names of their files, formatted as the repository is. */
export async function pages(): Promise<Readonly<Record<string, string>>> {
  const texts = {
    'events.md': eventsPage(),
    'read-models.md': readModelsPage(),
    'vocabularies.md': vocabulariesPage(),
  };
  const options = await resolveConfig('package.json');
  const formatted = Object.entries(texts).map(
    async ([file, text]) => [file, await format(text, { ...options, parser: 'markdown' })] as const,
  );
  return Object.fromEntries(await Promise.all(formatted));
}
