/**
 * Why the node did not start: the folder is held by a live node (`locked`), the port by another program
 * (`port_taken`), the folder belongs to something else (`not_ours`), the log fails its check (`damaged`), was
 * written by a newer version (`newer_format`), cannot be written (`not_writable`), or anything else (`failed`).
 */
export type StartErrorCode =
  'locked' | 'port_taken' | 'not_ours' | 'damaged' | 'newer_format' | 'not_writable' | 'failed';

/** The event node could not start. The message is one sentence that names the folder or the port. */
export class EventNodeStartError extends Error {
  override name = 'EventNodeStartError';
  readonly code: StartErrorCode;

  constructor(code: StartErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
