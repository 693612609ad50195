const candidates = [',', ';', '\t'] as const;

/** How often each candidate stands outside quotation marks, in the first record of a text. */
function countsIn(text: string): { counts: number[]; ended: boolean } {
  const counts = candidates.map(() => 0);
  let quoted = false;
  let any = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (quoted) continue;
    if (character === '\n' || character === '\r') {
      if (any) return { counts, ended: true };
      continue;
    }
    any = true;
    const index = candidates.indexOf(character as ',');
    if (index >= 0) counts[index] = (counts[index] ?? 0) + 1;
  }
  return { counts, ended: false };
}

/** Which character separates the values: the one that stands most often in the line of headings; a comma in doubt. */
export function findDelimiter(head: string): { readonly delimiter: string; readonly columns: number } {
  const { counts } = countsIn(head);
  const most = Math.max(...counts);
  return { delimiter: candidates[counts.indexOf(most)] ?? ',', columns: most + 1 };
}
