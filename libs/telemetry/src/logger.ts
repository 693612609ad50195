import { pino, type DestinationStream, type Logger } from 'pino';

/** Of an error what tells where it is: an error may carry the event or the request it happened to as a whole. */
const errorOf = (error: unknown): unknown =>
  error instanceof Error ? { type: error.name, message: error.message, stack: error.stack } : String(error);

/**
 * Everything a process writes: one JSON object a line, on standard output unless a destination is given.
 *
 * @param role name of the process in every line
 */
export const createLogger = (role: string, destination?: DestinationStream): Logger =>
  pino({ base: { role }, serializers: { err: errorOf } }, destination ?? pino.destination(1));

/** What the framework itself has to say goes the same way, from warnings up. */
export function forFramework(log: Logger) {
  const write =
    (level: 'warn' | 'error' | 'fatal') =>
    (message: unknown, ...more: unknown[]): void => {
      const err = [message, ...more].find((part) => part instanceof Error);
      const context = more.findLast((part) => typeof part === 'string');
      log[level]({ context, err }, String(message));
    };
  return { log: () => {}, warn: write('warn'), error: write('error'), fatal: write('fatal') };
}
