const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

/** A table of Markdown; prettier gives its columns their width. */
export const tableOf = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(heads), row(heads.map(() => '---')), ...rows.map(row)].join('\n');

export const code = (text: string): string => `\`${text}\``;

export const codes = (texts: readonly string[]): string => texts.map(code).join(', ');

/** Where a heading is found in its page. */
export const anchorOf = (heading: string): string => heading.toLowerCase().replace(/[^a-z0-9_-]/g, '');

/** Parts of a page with an empty line between them. */
export const paragraphs = (...parts: readonly string[]): string => parts.filter(Boolean).join('\n\n');
