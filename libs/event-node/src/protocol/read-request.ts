import { END_OF_STREAM } from '../store/recorded-event.js';
import type { ReadReq } from './definitions.js';
import { badRequest } from './errors.js';
import { revisionNumber } from './expected.js';
import { decodeFilter, type Filter } from './filter.js';
import { streamName } from './stream-name.js';
import type { UuidForm } from './uuid.js';

/** A decoded `Streams.Read`. `stream` is absent for `$all`; `from` is a revision or a position. */
export interface ReadRequest {
  stream: string | undefined;
  from: number | 'start' | 'end';
  backwards: boolean;
  /** Number of events to return, or a subscription without end. */
  limit: number | 'subscription';
  filter: Filter | undefined;
  /** Send the event a link points to along with the link. */
  resolveLinks: boolean;
  /** The form in which the reader wants event ids. */
  uuidForm: UuidForm;
}

/** The values of `ReadReq.Options.ReadDirection`. */
const BACKWARDS = 1;

export function decodeReadRequest(request: ReadReq): ReadRequest {
  const options = request.getOptions();
  if (!options) throw badRequest('Required field Options not set.');
  const isSubscription = options.hasSubscription();
  const backwards = options.getReadDirection() === BACKWARDS;
  if (isSubscription && backwards) throw badRequest('A subscription reads forwards only.');
  const filter = options.getFilter();
  return {
    ...source(options),
    backwards,
    limit: isSubscription ? 'subscription' : Math.min(Number(options.getCount()), END_OF_STREAM),
    filter: filter && decodeFilter(filter),
    resolveLinks: options.getResolveLinks(),
    uuidForm: options.getUuidOption()?.hasStructured() ? 'structured' : 'string',
  };
}

function source(options: ReadReq.Options): Pick<ReadRequest, 'stream' | 'from'> {
  const stream = options.getStream();
  if (stream) {
    const from = stream.hasStart() ? 'start' : stream.hasEnd() ? 'end' : revisionNumber(stream.getRevision());
    return { stream: streamName(stream.getStreamIdentifier()), from };
  }
  const all = options.getAll();
  if (!all) throw badRequest('Required field StreamOption not set.');
  const position = all.getPosition();
  return {
    stream: undefined,
    from: position ? revisionNumber(position.getCommitPosition()) : all.hasEnd() ? 'end' : 'start',
  };
}
