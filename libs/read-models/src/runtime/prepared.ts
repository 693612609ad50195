import { createHash } from 'node:crypto';
import type { QueryConfig } from 'pg';

/**
 * A statement that PostgreSQL is to parse and plan once a connection, because it is asked again and again. Its name
 * follows from its text and stays below the 63 characters that PostgreSQL tells names apart by.
 */
export const prepared = (text: string, values: unknown[]): QueryConfig => ({
  name: createHash('sha256').update(text).digest('base64url'),
  text,
  values,
});
