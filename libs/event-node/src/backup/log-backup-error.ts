/** A copy of the log could not be made, or is not what it should be. The message is one sentence with the place. */
export class LogBackupError extends Error {
  override name = 'LogBackupError';
}
