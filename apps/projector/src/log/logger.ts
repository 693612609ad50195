import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** Everything the projector writes: one JSON object a line, on standard output. */
export const createLogger = (): Logger => pino({ base: { role: 'projector' } });

/** What Nest itself has to say goes the same way. */
export const forNest = (log: Logger): LoggerService => ({
  log: () => {},
  warn: (message: unknown) => log.warn(String(message)),
  error: (message: unknown) => log.error({ err: message }, String(message)),
});
