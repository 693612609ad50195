/** Marks that change the direction in which text is shown, and other characters that nobody sees. */
const HIDDEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
/** A step to another folder, or a path from the root or a drive: what a file's name must never carry. */
const PATH = /(^|[/\\])\.\.?([/\\]|$)|^[/\\]|^[a-z]:[/\\]/i;

/** What makes a text unfit as the title of a file; null when nothing does. `Perwali 12/2022` is a fine title. */
export function wrongWithTitle(title: string): 'hidden_marks' | 'path' | null {
  if (HIDDEN.test(title)) return 'hidden_marks';
  return PATH.test(title.trim()) ? 'path' : null;
}
