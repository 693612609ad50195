/** Primary result codes of SQLite (https://www.sqlite.org/rescode.html), the low byte of the extended ones. */
const BUSY = 5;
const READ_ONLY = 8;
const IO_ERROR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANNOT_OPEN = 14;
const NOT_A_DATABASE = 26;

function resultCode(error: unknown): number | undefined {
  const code = (error as { errcode?: unknown } | undefined)?.errcode;
  return typeof code === 'number' ? code & 0xff : undefined;
}

export const isBusy = (error: unknown): boolean => resultCode(error) === BUSY;

/** There is no room on the disk. The transaction is rolled back as a whole; with room the next one works. */
export const isDiskFull = (error: unknown): boolean => resultCode(error) === FULL;

export const isReadOnly = (error: unknown): boolean =>
  resultCode(error) === READ_ONLY || resultCode(error) === CANNOT_OPEN;

export const isDamage = (error: unknown): boolean =>
  resultCode(error) === CORRUPT || resultCode(error) === NOT_A_DATABASE;

/** After a failed write to disk nobody knows what the disk holds; only a restart, which recovers, is safe. */
export const isDiskFailure = (error: unknown): boolean => resultCode(error) === IO_ERROR || isDamage(error);
