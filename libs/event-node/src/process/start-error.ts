/**
 * Why the node did not start: the folder is held by a live node (`locked`), the port by another program
 * (`port_taken`), the folder belongs to something else (`not_ours`), the log fails its check (`damaged`), was
 * written by a newer version (`newer_format`), cannot be written (`not_writable`), its disk is full (`disk_full`),
 * the certificate or key is of no use (`bad_certificate`), the host is none to listen on (`bad_host`), or
 * anything else (`failed`).
 */
export type StartErrorCode =
  | 'locked'
  | 'port_taken'
  | 'not_ours'
  | 'damaged'
  | 'newer_format'
  | 'not_writable'
  | 'disk_full'
  | 'bad_certificate'
  | 'bad_host'
  | 'failed';

/** The event node could not start. The message is one sentence that names the folder or the port. */
export class EventNodeStartError extends Error {
  override name = 'EventNodeStartError';
  readonly code: StartErrorCode;

  constructor(code: StartErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

export const notWritable = (folder: string, reason: string): EventNodeStartError =>
  new EventNodeStartError('not_writable', `The folder ${folder} cannot be written (${reason}).`);

export const diskFull = (folder: string): EventNodeStartError =>
  new EventNodeStartError(
    'disk_full',
    `The disk of the folder ${folder} is full; make room for the event log and start again.`,
  );
