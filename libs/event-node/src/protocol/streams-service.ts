import { decodeBatchAppend } from './batch-append-request.js';
import { StreamsService } from './definitions.js';

/** The Streams service as the node serves it: the client's definition, with a decoder that knows both deadlines. */
export const streamsService = {
  ...StreamsService,
  batchAppend: { ...StreamsService.batchAppend, requestDeserialize: decodeBatchAppend },
};
