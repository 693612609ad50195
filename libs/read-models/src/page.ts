/** A cursor that was not made by this list, or was changed. */
export class BadCursor extends Error {
  constructor(readonly cursor: string) {
    super('the cursor was not made by this list');
    this.name = 'BadCursor';
  }
}

export interface PageRequest {
  /** 1 to 200. */
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** The sort key of the last item of the page before, as made by `encodeCursor` for the same list. */
export function decodeCursor(list: string, cursor: string | undefined): readonly string[] | null {
  if (cursor === undefined) return null;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && parsed[0] === list && parsed.every((part) => typeof part === 'string'))
      return parsed.slice(1) as string[];
  } catch {
    // Falls through: what cannot be read is no cursor.
  }
  throw new BadCursor(cursor);
}

export const encodeCursor = (list: string, key: readonly string[]): string =>
  Buffer.from(JSON.stringify([list, ...key])).toString('base64url');

/** Cuts a result of `limit + 1` rows into a page. `keyOf` gives the sort key of a row. */
export function cutPage<Row>(
  list: string,
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly string[],
): { rows: readonly Row[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, nextCursor: rows.length > limit && last ? encodeCursor(list, keyOf(last)) : null };
}
