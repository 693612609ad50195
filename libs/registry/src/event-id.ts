import { v5 } from 'uuid';

/**
 * Identity of the event at `index` among those that one command causes. It follows from the command's id and the
 * digest of its content, so a failed append may be retried blindly: the log knows again what it has already stored.
 * Because the content counts, one command id that comes with two contents at the same instant makes two events, and
 * the log keeps the second one out instead of taking it for a repetition of the first.
 */
export const eventIdOf = (commandId: string, digest: string, index: number): string =>
  v5(`${index}:${digest}`, commandId);
