import { createCodec } from '#event-log';
import { eventCatalogue, provenance, type Provenance, type RegistryEvent } from '#registry';
import type { RegistryCodec } from './folded-stream.js';

/** The codec of the registry's events. */
export const registryCodec = (): RegistryCodec =>
  createCodec<RegistryEvent, Provenance>(eventCatalogue, provenance);
