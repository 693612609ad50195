/** Text that a browser or a system would run or render, by how it begins. */
const begins: readonly (readonly [RegExp, string])[] = [
  [/^<\?php/i, 'a script'],
  [/^(<\?xml|<!--)[\s\S]*?<svg[\s>]|^<svg[\s>]/i, 'image/svg+xml'],
  [/^<\?xml/i, 'application/xml'],
  [/^<[a-z!?/]/i, 'text/html'],
  [/^(#!|@echo\s)/i, 'a script'],
  [/^%!PS/, 'application/postscript'],
  [/^\{\\rtf/, 'application/rtf'],
];
/** A page may begin with anything. */
const HTML_NEAR_THE_TOP = /<(!doctype\s+html|html|head|body|script|iframe|svg)[\s>]/i;
const TOP = 1024;

/** What active kind of text this is; null for text that only says something. */
export function activeKind(head: string): string | null {
  const text = head.trimStart();
  const found = begins.find(([pattern]) => pattern.test(text));
  if (found) return found[1];
  return HTML_NEAR_THE_TOP.test(text.slice(0, TOP)) ? 'text/html' : null;
}

const SEPARATORS = [',', ';', '\t'];
const LINES_LOOKED_AT = 20;

function separators(line: string, separator: string): number {
  let quoted = false;
  let count = 0;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === separator && !quoted) count++;
  }
  return count;
}

/** A table has the same number of columns in each of its first lines, at least two of each. */
export function isTable(head: string): boolean {
  // The last line of the head may be cut off, and an empty one ends the file.
  const lines = head.split(/\r?\n/).slice(0, LINES_LOOKED_AT);
  const whole = lines.length < LINES_LOOKED_AT && lines.at(-1) === '' ? lines.slice(0, -1) : lines;
  if (whole.length < 2) return false;
  return SEPARATORS.some((separator) => {
    const counts = whole.map((line) => separators(line, separator));
    return counts[0] !== 0 && counts.every((count) => count === counts[0]);
  });
}
