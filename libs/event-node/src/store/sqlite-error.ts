/** Primary result codes of SQLite (https://www.sqlite.org/rescode.html), the low byte of the extended ones. */
const BUSY = 5;
const IO_ERROR = 10;
const CORRUPT = 11;
const NOT_A_DATABASE = 26;

function resultCode(error: unknown): number | undefined {
  const code = (error as { errcode?: unknown } | undefined)?.errcode;
  return typeof code === 'number' ? code & 0xff : undefined;
}

export const isBusy = (error: unknown): boolean => resultCode(error) === BUSY;

export const isDamage = (error: unknown): boolean =>
  resultCode(error) === CORRUPT || resultCode(error) === NOT_A_DATABASE;

/** After a failed write to disk nobody knows what the disk holds; only a restart, which recovers, is safe. */
export const isDiskFailure = (error: unknown): boolean => resultCode(error) === IO_ERROR || isDamage(error);
