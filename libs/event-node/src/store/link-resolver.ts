import { StreamDeletedError } from './cursor.js';
import type { RecordedEvent } from './recorded-event.js';
import type { StreamReader } from './stream-reader.js';

/** What stands at one place of a stream: an event, or a link together with the event it points to. */
export interface ResolvedEvent {
  /** Absent when the link points to an event that cannot be read. */
  event?: RecordedEvent;
  link?: RecordedEvent;
}

const LINK_TYPE = '$>';

/**
 * Follows a link event, whose content is `<revision>@<stream>`, for one step. A link to an event that is
 * missing, hidden by its stream's metadata or deleted, and a link without such content, stays a link alone.
 */
export function resolveLink(streams: StreamReader, event: RecordedEvent): ResolvedEvent {
  if (event.type !== LINK_TYPE) return { event };
  const target = targetOf(event);
  const found = target && visible(streams, target);
  return found ? { event: found, link: event } : { link: event };
}

interface Target {
  stream: string;
  revision: number;
}

function targetOf(link: RecordedEvent): Target | undefined {
  const content = Buffer.from(link.data).toString('utf8');
  // The first @ separates: a stream name may hold others.
  const match = /^(\d{1,15})@(.+)$/su.exec(content);
  return match ? { revision: Number(match[1]), stream: match[2] as string } : undefined;
}

function visible(streams: StreamReader, { stream, revision }: Target): RecordedEvent | undefined {
  try {
    return streams.eventAt(stream, revision);
  } catch (error) {
    if (error instanceof StreamDeletedError) return undefined;
    throw error;
  }
}
