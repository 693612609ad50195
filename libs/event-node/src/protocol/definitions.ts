/**
 * The protocol's services and messages, taken at run time from the folder `generated/` of the official client:
 * no definition is copied. They are CommonJS, and `google-protobuf` must be the copy that package itself uses.
 */
import { createRequire } from 'node:module';

export type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
  DeleteReq,
  DeleteResp,
  ReadReq,
  ReadResp,
  TombstoneReq,
  TombstoneResp,
} from '@eventstore/db-client/generated/streams_pb.js';
export type { Empty, UUID } from '@eventstore/db-client/generated/shared_pb.js';
export type { ClusterInfo } from '@eventstore/db-client/generated/gossip_pb.js';
export type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
export type { Status } from '@eventstore/db-client/generated/status_pb.js';

const fromHere = createRequire(import.meta.url);
const fromClient = createRequire(fromHere.resolve('@eventstore/db-client/package.json'));

export const streams = fromClient(
  './generated/streams_pb.js',
) as typeof import('@eventstore/db-client/generated/streams_pb.js');
export const shared = fromClient(
  './generated/shared_pb.js',
) as typeof import('@eventstore/db-client/generated/shared_pb.js');
export const gossip = fromClient(
  './generated/gossip_pb.js',
) as typeof import('@eventstore/db-client/generated/gossip_pb.js');
export const serverFeatures = fromClient(
  './generated/serverfeatures_pb.js',
) as typeof import('@eventstore/db-client/generated/serverfeatures_pb.js');
export const status = fromClient(
  './generated/status_pb.js',
) as typeof import('@eventstore/db-client/generated/status_pb.js');

export const { StreamsService } = fromClient(
  './generated/streams_grpc_pb.js',
) as typeof import('@eventstore/db-client/generated/streams_grpc_pb.js');
export const { GossipService } = fromClient(
  './generated/gossip_grpc_pb.js',
) as typeof import('@eventstore/db-client/generated/gossip_grpc_pb.js');
export const { ServerFeaturesService } = fromClient(
  './generated/serverfeatures_grpc_pb.js',
) as typeof import('@eventstore/db-client/generated/serverfeatures_grpc_pb.js');

/** Reads the wire format field by field. */
export const { BinaryReader } = fromClient('google-protobuf') as typeof import('google-protobuf');
export const { Duration } = fromClient(
  'google-protobuf/google/protobuf/duration_pb.js',
) as typeof import('google-protobuf/google/protobuf/duration_pb.js');
export const { Any } = fromClient(
  'google-protobuf/google/protobuf/any_pb.js',
) as typeof import('google-protobuf/google/protobuf/any_pb.js');
/** `google.protobuf.Empty`; the protocol also has an `Empty` of its own, in `shared`. */
export const { Empty: GoogleEmpty } = fromClient(
  'google-protobuf/google/protobuf/empty_pb.js',
) as typeof import('google-protobuf/google/protobuf/empty_pb.js');
