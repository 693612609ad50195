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

const LARGEST_POSITION = 2n ** 63n - 1n;

/** A day that PostgreSQL has; lists sort what has no day under the first one, which no event may name. */
function isSortDay(part: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(part) || part.startsWith('0000')) return false;
  const instant = new Date(`${part}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(part);
}

/** What a part of a sort key can be. A changed one must end here: PostgreSQL would call it an error of ours. */
const isPart = {
  text: (part: string) => part.isWellFormed() && !part.includes('\u0000'),
  day: isSortDay,
  uuid: (part: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part),
  position: (part: string) => /^\d{1,19}$/.test(part) && BigInt(part) <= LARGEST_POSITION,
};
type Part = keyof typeof isPart;

/**
 * The sort key of the last item of the page before, as made by `encodeCursor` for the same list; null for the first
 * page. Throws `BadCursor` for anything else.
 */
export function decodeCursor<const Parts extends readonly Part[]>(
  list: string,
  parts: Parts,
  cursor: string | undefined,
): { readonly [Index in keyof Parts]: string } | null {
  if (cursor === undefined) return null;
  const [of, ...key] = partsOf(cursor);
  const fits = key.length === parts.length && parts.every((part, index) => isPart[part](key[index] ?? ''));
  if (of !== list || !fits) throw new BadCursor(cursor);
  return key as unknown as { [Index in keyof Parts]: string };
}

function partsOf(cursor: string): string[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && parsed.every((part) => typeof part === 'string')) return parsed;
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
