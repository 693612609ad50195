import { LogBackupError } from '#event-node';
import { Cannot } from '../exit.js';

/**
 * One sentence for what its reader can mend: a damaged log, a full disk, a folder that cannot be written, a database
 * that does not answer. Those all carry a code; anything else is our mistake and stays as it is.
 */
export function cannot(what: string, error: unknown): unknown {
  const { code, message } = error as { code?: unknown; message: string };
  const isOperators = error instanceof LogBackupError || typeof code === 'string';
  return isOperators ? new Cannot(`${what}: ${message}`) : error;
}
