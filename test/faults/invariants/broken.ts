/** An invariant that does not hold, with what shows it. */
export interface Broken {
  readonly invariant: string;
  readonly evidence: readonly string[];
}

const MOST_LINES = 5;

/** Nothing when there is no evidence; else the invariant with the first lines of it. */
export const brokenBy = (invariant: string, evidence: readonly string[]): Broken[] => {
  if (evidence.length === 0) return [];
  const rest = evidence.length - MOST_LINES;
  return [
    { invariant, evidence: [...evidence.slice(0, MOST_LINES), ...(rest > 0 ? [`and ${rest} more`] : [])] },
  ];
};
