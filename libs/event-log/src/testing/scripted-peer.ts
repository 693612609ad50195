import grpc from '@grpc/grpc-js';
import gossip from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import gossipPb from '@eventstore/db-client/generated/gossip_pb.js';
import serverFeatures from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import sharedPb from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streamsPb from '@eventstore/db-client/generated/streams_pb.js';

type AppendCall = grpc.ServerReadableStream<streamsPb.AppendReq, streamsPb.AppendResp>;
type ReadCall = grpc.ServerWritableStream<streamsPb.ReadReq, streamsPb.ReadResp>;
export type Answer = streamsPb.AppendResp | Partial<grpc.ServiceError> | 'silence';

/** One server of a cluster on this machine, as gossip tells of it. */
export interface Member {
  readonly port: number;
  readonly state: 'leader' | 'follower';
}

/** What the server does on the n-th call, counted from 1. */
export interface Script {
  append?(attempt: number, ids: string[], call: AppendCall): Answer | Promise<Answer>;
  read?(attempt: number, call: ReadCall): void;
  gossip?(attempt: number): readonly Member[];
}

export interface ScriptedPeer {
  readonly url: string;
  readonly port: number;
  /** Ids of the events in each append attempt. */
  readonly appends: string[][];
  /** Names of the methods called. */
  readonly calls: string[];
  /** What each call brought to show who it is: the method and its `authorization`. */
  readonly credentials: string[];
  stop(): Promise<void>;
}

/** A server that does what a real one does not do on demand. It keeps nothing. With a key pair it speaks TLS. */
export async function scriptedPeer(
  script: Script,
  tls?: { certificate: string; key: string },
): Promise<ScriptedPeer> {
  const calls: string[] = [];
  const credentials: string[] = [];
  const came = (name: string, { metadata }: { metadata: grpc.Metadata }) => {
    calls.push(name);
    credentials.push(`${name} ${String(metadata.get('authorization')[0] ?? 'nobody')}`);
  };
  let gossips = 0;
  const appends: string[][] = [];
  let reads = 0;
  const server = new grpc.Server();
  const refused = { code: grpc.status.PERMISSION_DENIED, details: 'refused' };

  server.addService(serverFeatures.ServerFeaturesService as unknown as grpc.ServiceDefinition, {
    getSupportedMethods: (
      call: grpc.ServerUnaryCall<unknown, unknown>,
      answer: grpc.sendUnaryData<unknown>,
    ) => {
      came('getSupportedMethods', call);
      answer(refused);
    },
  });
  server.addService(gossip.GossipService as unknown as grpc.ServiceDefinition, {
    read: (
      call: grpc.ServerUnaryCall<unknown, unknown>,
      answer: grpc.sendUnaryData<gossipPb.ClusterInfo>,
    ) => {
      came('gossip', call);
      const members = (script.gossip?.(++gossips) ?? []).map(memberInfo);
      answer(null, new gossipPb.ClusterInfo().setMembersList(members));
    },
  });
  server.addService(streams.StreamsService as unknown as grpc.ServiceDefinition, {
    append: (call: AppendCall, answer: grpc.sendUnaryData<streamsPb.AppendResp>) => {
      came('append', call);
      const ids: string[] = [];
      call.on('data', (message: streamsPb.AppendReq) => {
        const id = message.getProposedMessage()?.getId()?.getString();
        if (id) ids.push(id);
      });
      call.on('end', async () => {
        appends.push(ids);
        const said = (await script.append?.(appends.length, ids, call)) ?? 'silence';
        if (said === 'silence') return;
        if (said instanceof streamsPb.AppendResp) answer(null, said);
        else answer(said);
      });
    },
    read: (call: ReadCall) => {
      came(call.request.getOptions()?.hasSubscription() ? 'subscribe' : 'read', call);
      script.read?.(++reads, call);
    },
    batchAppend: (call: grpc.ServerDuplexStream<unknown, unknown>) => {
      came('batchAppend', call);
      call.end();
    },
    delete: (_: unknown, answer: grpc.sendUnaryData<unknown>) => answer(refused),
    tombstone: (_: unknown, answer: grpc.sendUnaryData<unknown>) => answer(refused),
  });
  const port = await new Promise<number>((resolve, reject) => {
    const secrecy = tls
      ? grpc.ServerCredentials.createSsl(null, [
          { cert_chain: Buffer.from(tls.certificate), private_key: Buffer.from(tls.key) },
        ])
      : grpc.ServerCredentials.createInsecure();
    server.bindAsync('127.0.0.1:0', secrecy, (error, bound) => (error ? reject(error) : resolve(bound)));
  });
  return {
    url: `esdb://127.0.0.1:${port}?tls=${tls !== undefined}`,
    port,
    appends,
    calls,
    credentials,
    stop: async () => server.forceShutdown(),
  };
}

function memberInfo({ port, state }: Member): gossipPb.MemberInfo {
  const { LEADER, FOLLOWER } = gossipPb.MemberInfo.VNodeState;
  return new gossipPb.MemberInfo()
    .setInstanceId(new sharedPb.UUID().setString('00000000-0000-4000-8000-000000000000'))
    .setTimeStamp('0')
    .setState(state === 'leader' ? LEADER : FOLLOWER)
    .setIsAlive(true)
    .setHttpEndPoint(new gossipPb.EndPoint().setAddress('127.0.0.1').setPort(port));
}

/** What a follower says to a call that only the leader may answer. */
export function notLeader(leaderPort: number): Partial<grpc.ServiceError> {
  const metadata = new grpc.Metadata();
  metadata.set('exception', 'not-leader');
  metadata.set('leader-endpoint-host', '127.0.0.1');
  metadata.set('leader-endpoint-port', String(leaderPort));
  return { code: grpc.status.NOT_FOUND, details: 'Leader info available', metadata };
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

/** A message that says it carries an event, but holds none of what an event needs. */
export const unreadable = (): streamsPb.ReadResp =>
  new streamsPb.ReadResp().setEvent(
    new streamsPb.ReadResp.ReadEvent().setEvent(new streamsPb.ReadResp.ReadEvent.RecordedEvent()),
  );

/** The answer to a read of a stream that does not exist. */
export const notFound = (stream: string): streamsPb.ReadResp =>
  new streamsPb.ReadResp().setStreamNotFound(
    new streamsPb.ReadResp.StreamNotFound().setStreamIdentifier(
      new sharedPb.StreamIdentifier().setStreamName(Buffer.from(stream)),
    ),
  );

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
