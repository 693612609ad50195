import { shared } from './definitions.js';
import { badRequest } from './errors.js';

type StreamIdentifier = InstanceType<typeof shared.StreamIdentifier>;

/** The stream a request names. */
export function streamName(identifier: StreamIdentifier | undefined): string {
  const name = identifier && Buffer.from(identifier.getStreamName_asU8()).toString('utf8');
  if (!name) throw badRequest('Required field StreamIdentifier not set.');
  return name;
}

export function streamIdentifier(name: string): StreamIdentifier {
  return new shared.StreamIdentifier().setStreamName(Uint8Array.from(Buffer.from(name, 'utf8')));
}
