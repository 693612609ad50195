import type { RecordedEvent } from '../store/recorded-event.js';
import type { ReadReq } from './definitions.js';
import { badRequest } from './errors.js';

/** Which events of `$all` a reader wants, and after how many looked at a subscription sends a checkpoint. */
export interface Filter {
  matches(event: RecordedEvent): boolean;
  checkpointInterval: number;
}

/** The window of a request that leaves it to the server. */
const DEFAULT_WINDOW = 32;

/** Decodes a filter: by prefixes or by a regular expression, on the stream's name or the event's type. */
export function decodeFilter(options: ReadReq.Options.FilterOptions): Filter {
  const onStream = options.getStreamIdentifier();
  const expression = onStream ?? options.getEventType();
  if (!expression) throw badRequest('Required field Filter not set.');
  const accepts = acceptor(expression);
  const window = options.hasMax() ? Math.max(1, options.getMax()) : DEFAULT_WINDOW;
  return {
    matches: onStream ? ({ stream }) => accepts(stream) : ({ type }) => accepts(type),
    checkpointInterval: window * Math.max(1, options.getCheckpointintervalmultiplier()),
  };
}

function acceptor(expression: ReadReq.Options.FilterOptions.Expression): (text: string) => boolean {
  const prefixes = expression.getPrefixList();
  if (prefixes.length > 0) return (text) => prefixes.some((prefix) => text.startsWith(prefix));
  const source = expression.getRegex();
  try {
    const pattern = new RegExp(source, 'u');
    return (text) => pattern.test(text);
  } catch {
    throw badRequest(`"${source}" is not a regular expression.`);
  }
}
