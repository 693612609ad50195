/**
 * The client in a process of its own, as bare as can be, so that it is the server that is measured:
 * `client-process <port>`, then jobs by IPC.
 */
import { randomUUID } from 'node:crypto';
import { Client, credentials, type MethodDefinition } from '@grpc/grpc-js';
import { GoogleEmpty, shared, streams } from '../../src/protocol/definitions.js';
import { streamsService } from '../../src/protocol/streams-service.js';

export interface Job {
  kind: 'unary' | 'batch' | 'drain';
  total: number;
  inFlight: number;
}

const client = new Client(`127.0.0.1:${process.argv[2]}`, credentials.createInsecure(), {
  'grpc.max_receive_message_length': -1,
});
const raw = (bytes: Buffer): Buffer => bytes;
const definition = streamsService as unknown as Record<string, MethodDefinition<unknown, unknown>>;
const { append, batchAppend, read } = definition as Record<
  'append' | 'batchAppend' | 'read',
  MethodDefinition<unknown, unknown>
>;
const serialize = (message: { serializeBinary(): Uint8Array }): Buffer =>
  Buffer.from(message.serializeBinary());

const DATA = Buffer.from(JSON.stringify({ synthetic: true, name: 'RT Mandiri', note: 'x'.repeat(240) }));
const METADATA = Buffer.from('{"schemaVersion":1,"commandId":"synthetic"}');
const any = () => new shared.Empty();
const stream = (n: number) =>
  new shared.StreamIdentifier().setStreamName(Uint8Array.from(Buffer.from(`program-${n % 500}`)));

function proposed<M extends { getMetadataMap(): { set(key: string, value: string): unknown } }>(
  message: M,
): M {
  message.getMetadataMap().set('type', 'ProgramLaunched');
  message.getMetadataMap().set('content-type', 'application/json');
  return message;
}

const DEADLINE_MS = 30_000;

function appendOne(n: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = client.makeClientStreamRequest(
      append.path,
      serialize as (message: unknown) => Buffer,
      raw,
      { deadline: Date.now() + DEADLINE_MS },
      (error) => (error ? reject(error) : resolve()),
    );
    const options = new streams.AppendReq.Options().setStreamIdentifier(stream(n)).setAny(any());
    const event = proposed(new streams.AppendReq.ProposedMessage())
      .setId(new shared.UUID().setString(randomUUID()))
      .setData(DATA)
      .setCustomMetadata(METADATA);
    call.write(new streams.AppendReq().setOptions(options));
    call.write(new streams.AppendReq().setProposedMessage(event));
    call.end();
  });
}

async function unary({ total, inFlight }: Job): Promise<void> {
  let next = 0;
  const writer = async (): Promise<void> => {
    while (next < total) await appendOne(next++);
  };
  await Promise.all(Array.from({ length: inFlight }, writer));
}

/** One long call; as many appends as may be in flight, each of one event. */
function batch({ total, inFlight }: Job): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = client.makeBidiStreamRequest(
      batchAppend.path,
      serialize as (message: unknown) => Buffer,
      raw,
    );
    let sent = 0;
    let answered = 0;
    const send = (): void => {
      const n = sent++;
      const event = proposed(new streams.BatchAppendReq.ProposedMessage())
        .setId(new shared.UUID().setString(randomUUID()))
        .setData(DATA)
        .setCustomMetadata(METADATA);
      const options = new streams.BatchAppendReq.Options()
        .setStreamIdentifier(stream(n))
        .setAny(new GoogleEmpty());
      call.write(
        new streams.BatchAppendReq()
          .setCorrelationId(new shared.UUID().setString(randomUUID()))
          .setOptions(options)
          .setProposedMessagesList([event])
          .setIsFinal(true),
      );
    };
    call.on('error', reject);
    call.on('data', () => {
      if (++answered === total) return (call.end(), resolve());
      if (sent < total) send();
    });
    for (let n = 0; n < Math.min(inFlight, total); n++) send();
  });
}

/** Answers are counted as they come, not decoded. */
function drain({ total }: Job): Promise<void> {
  return new Promise((resolve, reject) => {
    const all = new streams.ReadReq.Options.AllOptions().setStart(any());
    const options = new streams.ReadReq.Options()
      .setAll(all)
      .setSubscription(new streams.ReadReq.Options.SubscriptionOptions())
      .setNoFilter(any())
      .setUuidOption(new streams.ReadReq.Options.UUIDOption().setString(any()));
    const request = new streams.ReadReq().setOptions(options);
    const call = client.makeServerStreamRequest(
      read.path,
      serialize as (message: unknown) => Buffer,
      raw,
      request,
    );
    let seen = -1; // the confirmation
    call.on('error', (error) => (seen >= total ? undefined : reject(error)));
    call.on('data', () => {
      if (++seen !== total) return;
      call.cancel();
      resolve();
    });
  });
}

const jobs = { unary, batch, drain };

process.on('message', (job: Job) => {
  const begun = performance.now();
  jobs[job.kind](job).then(
    () => process.send?.({ seconds: (performance.now() - begun) / 1000 }),
    (error: Error) => process.send?.({ error: error.message }),
  );
});
process.on('disconnect', () => process.exit());
process.send?.({ ready: true });
