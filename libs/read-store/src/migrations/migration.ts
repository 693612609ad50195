import { createHash } from 'node:crypto';

/** One step of a schema's life. Once released it never changes; what comes later is a new step. */
export interface Migration {
  /** `<list>/<step>`, for example `access/001-accounts`: steps of one list are applied in the order given */
  name: string;
  sql: string;
}

export class MigrationRefusedError extends Error {
  override readonly name = 'MigrationRefusedError';

  constructor(
    readonly code: 'changed' | 'missing' | 'out_of_order' | 'bad_name',
    readonly migration: string,
    message: string,
  ) {
    super(message);
  }
}

export function listOf(name: string): string {
  const [list, step, ...rest] = name.split('/');
  if (!list || !step || rest.length > 0) {
    throw new MigrationRefusedError('bad_name', name, `A migration is named <list>/<step>, not "${name}".`);
  }
  return list;
}

/** Blanks do not count, so that reformatting a file does not look like a changed migration. */
export function checksum(sql: string): string {
  return createHash('sha256').update(sql.replace(/\s+/g, ' ').trim()).digest('hex');
}
