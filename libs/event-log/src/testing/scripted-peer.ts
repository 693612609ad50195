import grpc from '@grpc/grpc-js';
import serverFeatures from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';

type AppendCall = grpc.ServerReadableStream<streamsPb.AppendReq, streamsPb.AppendResp>;
type ReadCall = grpc.ServerWritableStream<streamsPb.ReadReq, streamsPb.ReadResp>;
export type Answer = streamsPb.AppendResp | Partial<grpc.ServiceError> | 'silence';

/** What the server does on the n-th call, counted from 1. */
export interface Script {
  append?(attempt: number, ids: string[], call: AppendCall): Answer;
  read?(attempt: number, call: ReadCall): void;
}

export interface ScriptedPeer {
  readonly url: string;
  /** Ids of the events in each append attempt. */
  readonly appends: string[][];
  /** Names of the methods called. */
  readonly calls: string[];
  stop(): Promise<void>;
}

/** A server that does what a real one does not do on demand. It keeps nothing. */
export async function scriptedPeer(script: Script): Promise<ScriptedPeer> {
  const calls: string[] = [];
  const appends: string[][] = [];
  let reads = 0;
  const server = new grpc.Server();
  const refused = { code: grpc.status.PERMISSION_DENIED, details: 'refused' };

  server.addService(serverFeatures.ServerFeaturesService as unknown as grpc.ServiceDefinition, {
    getSupportedMethods: (_: unknown, answer: grpc.sendUnaryData<unknown>) => {
      calls.push('getSupportedMethods');
      answer(refused);
    },
  });
  server.addService(streams.StreamsService as unknown as grpc.ServiceDefinition, {
    append: (call: AppendCall, answer: grpc.sendUnaryData<streamsPb.AppendResp>) => {
      calls.push('append');
      const ids: string[] = [];
      call.on('data', (message: streamsPb.AppendReq) => {
        const id = message.getProposedMessage()?.getId()?.getString();
        if (id) ids.push(id);
      });
      call.on('end', () => {
        appends.push(ids);
        const said = script.append?.(appends.length, ids, call) ?? 'silence';
        if (said === 'silence') return;
        if (said instanceof streamsPb.AppendResp) answer(null, said);
        else answer(said);
      });
    },
    read: (call: ReadCall) => {
      calls.push('read');
      script.read?.(++reads, call);
    },
    batchAppend: (call: grpc.ServerDuplexStream<unknown, unknown>) => {
      calls.push('batchAppend');
      call.end();
    },
    delete: (_: unknown, answer: grpc.sendUnaryData<unknown>) => answer(refused),
    tombstone: (_: unknown, answer: grpc.sendUnaryData<unknown>) => answer(refused),
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  return {
    url: `esdb://127.0.0.1:${port}?tls=false`,
    appends,
    calls,
    stop: async () => server.forceShutdown(),
  };
}

/** The answer of a successful append; `position` null is what an older server says to a repeated one. */
export function appended(revision: number, position: number | null): streamsPb.AppendResp {
  const success = new streamsPb.AppendResp.Success().setCurrentRevision(String(revision));
  if (position === null) success.setNoPosition(new sharedPb.Empty());
  else {
    const at = new streamsPb.AppendResp.Position();
    success.setPosition(at.setCommitPosition(String(position)).setPreparePosition(String(position)));
  }
  return new streamsPb.AppendResp().setSuccess(success);
}

/** The answer to an append whose expectation is wrong. */
export function wrongRevision(actual: number): streamsPb.AppendResp {
  const wrong = new streamsPb.AppendResp.WrongExpectedVersion().setCurrentRevision(String(actual));
  return new streamsPb.AppendResp().setWrongExpectedVersion(wrong);
}

/** One message of a read or subscription that carries an event. */
export function recorded(stream: string, revision: number, position: number, id: string): streamsPb.ReadResp {
  const event = new streamsPb.ReadResp.ReadEvent.RecordedEvent()
    .setId(new sharedPb.UUID().setString(id))
    .setStreamIdentifier(new sharedPb.StreamIdentifier().setStreamName(Buffer.from(stream)))
    .setStreamRevision(String(revision))
    .setCommitPosition(String(position))
    .setPreparePosition(String(position))
    .setData(Buffer.from('{}'));
  event.getMetadataMap().set('type', 'Happened').set('content-type', 'application/json').set('created', '0');
  const read = new streamsPb.ReadResp.ReadEvent().setEvent(event).setCommitPosition(String(position));
  return new streamsPb.ReadResp().setEvent(read);
}

/** The hint that a subscription has caught up. */
export const caughtUp = (): streamsPb.ReadResp =>
  new streamsPb.ReadResp().setCaughtUp(new streamsPb.ReadResp.CaughtUp());

/** Says how far a filtered subscription is. */
export function checkpoint(position: number): streamsPb.ReadResp {
  const at = new streamsPb.ReadResp.Checkpoint();
  return new streamsPb.ReadResp().setCheckpoint(
    at.setCommitPosition(String(position)).setPreparePosition(String(position)),
  );
}
