/**
 * The Streams service without the official client around it, for what that client never asks: other forms of
 * ids, the newer deadline, filtered reads, calls that are cut off.
 */
import { credentials } from '@grpc/grpc-js';
import { createRequire } from 'node:module';
import {
  type BatchAppendReq,
  GoogleEmpty,
  type ReadReq,
  type ReadResp,
  shared,
  streams,
} from '../protocol/definitions.js';
import { streamIdentifier } from '../protocol/stream-name.js';

const fromHere = createRequire(import.meta.url);
const { StreamsClient } = fromHere(
  '@eventstore/db-client/generated/streams_grpc_pb.js',
) as typeof import('@eventstore/db-client/generated/streams_grpc_pb.js');

const fromClient = createRequire(fromHere.resolve('@eventstore/db-client/package.json'));
const { Timestamp } = fromClient(
  'google-protobuf/google/protobuf/timestamp_pb.js',
) as typeof import('google-protobuf/google/protobuf/timestamp_pb.js');

export type RawStreams = InstanceType<typeof StreamsClient>;

export const rawStreams = (port: number): RawStreams =>
  new StreamsClient(`127.0.0.1:${port}`, credentials.createInsecure());

const { Options } = streams.ReadReq;

/** A read of `$all` from its start; `change` sets what is different. */
export function readAllRequest(change: (options: ReadReq.Options) => void = () => undefined): ReadReq {
  const options = new Options()
    .setAll(new Options.AllOptions().setStart(new shared.Empty()))
    .setCount('1000')
    .setNoFilter(new shared.Empty())
    .setUuidOption(new Options.UUIDOption().setString(new shared.Empty()));
  change(options);
  return new streams.ReadReq().setOptions(options);
}

export async function readRaw(client: RawStreams, request: ReadReq): Promise<ReadResp[]> {
  const responses: ReadResp[] = [];
  for await (const response of client.read(request)) responses.push(response as ReadResp);
  return responses;
}

export function timestamp(at: Date): InstanceType<typeof Timestamp> {
  const message = new Timestamp();
  message.fromDate(at);
  return message;
}

export const textUuid = (id: string) => new shared.UUID().setString(id);

/** The options of a batch append to `stream` that expects nothing. */
export const batchOptions = (stream: string): BatchAppendReq.Options =>
  new streams.BatchAppendReq.Options()
    .setStreamIdentifier(streamIdentifier(stream))
    .setAny(new GoogleEmpty() as never);

export function batchMessage(
  id: InstanceType<typeof shared.UUID>,
  data = '{}',
): BatchAppendReq.ProposedMessage {
  const message = new streams.BatchAppendReq.ProposedMessage().setId(id).setData(Buffer.from(data));
  message.getMetadataMap().set('type', 'Noted').set('content-type', 'application/json');
  return message;
}
