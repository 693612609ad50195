import { v5 } from 'uuid';

/**
 * Identity of the event at `index` among those that one command causes. It follows from the command alone, so a
 * failed append may be retried blindly and other commands can name the event before it is recorded.
 */
export const eventIdOf = (commandId: string, index: number): string => v5(String(index), commandId);
