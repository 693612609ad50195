import type { Codec, DecodedEvent } from '#event-log';
import { streamCategories, type Provenance, type RegistryEvent, type StreamCategory } from '#registry';

/** An event of the registry as it was recorded: decoded, with its envelope and its place in the log. */
export type RecordedFact = DecodedEvent<RegistryEvent, Provenance>;

export type FactCodec = Codec<RegistryEvent, Provenance>;

/** The category of a stream and the id of the thing that it is about. */
export function thingOf(stream: string): { readonly category: StreamCategory; readonly id: string } {
  const hyphen = stream.indexOf('-');
  return { category: stream.slice(0, hyphen) as StreamCategory, id: stream.slice(hyphen + 1) };
}

/** Whether a name is that of a stream of the registry: a category, a hyphen, an id. */
export function isStreamName(text: string): boolean {
  const { category, id } = thingOf(text);
  return streamCategories.includes(category) && id !== '';
}
