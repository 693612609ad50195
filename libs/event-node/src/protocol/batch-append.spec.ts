import { jest } from '@jest/globals';
import { status as grpcStatus } from '@grpc/grpc-js';
import { randomUUID } from 'node:crypto';
import { collect, runNode, type RunningNode } from '../testing/running-node.js';
import {
  batchMessage,
  batchOptions,
  rawStreams,
  type RawStreams,
  textUuid,
  timestamp,
} from '../testing/raw-streams.js';
import { MAX_UNFINISHED } from './batch-assemblies.js';
import { type BatchAppendReq, type BatchAppendResp, GoogleEmpty, shared, streams } from './definitions.js';
import { streamsService } from './streams-service.js';

// A busy machine takes its time to start a process.
jest.setTimeout(30_000);

let running: RunningNode;
let raw: RawStreams;
beforeAll(async () => {
  running = await runNode();
  raw = rawStreams(running.node.port);
});
afterAll(async () => {
  raw.close();
  await running.end();
});

type Options = BatchAppendReq.Options;
interface Part {
  correlation?: string;
  options?: Options;
  ids?: string[];
  isFinal?: boolean;
  data?: string;
}

const part = ({ correlation = randomUUID(), options, ids = [randomUUID()], isFinal = true, data }: Part) =>
  new streams.BatchAppendReq()
    .setCorrelationId(textUuid(correlation))
    .setOptions(options)
    .setIsFinal(isFinal)
    .setProposedMessagesList(ids.map((id) => batchMessage(textUuid(id), data)));

const { path, responseDeserialize } = streamsService.batchAppend;
const open = () =>
  raw.makeBidiStreamRequest<Uint8Array, BatchAppendResp>(
    path,
    (bytes) => Buffer.from(bytes),
    responseDeserialize,
  );

/** Sends the parts over one batch stream, ends it, and returns what was answered. */
async function send(...parts: (BatchAppendReq | Uint8Array)[]): Promise<BatchAppendResp[]> {
  const call = open();
  const answers: BatchAppendResp[] = [];
  call.on('data', (answer: BatchAppendResp) => answers.push(answer));
  const ended = new Promise((resolve, reject) => call.on('end', resolve).on('error', reject));
  for (const message of parts)
    call.write(message instanceof Uint8Array ? message : message.serializeBinary());
  call.end();
  await ended;
  return answers;
}

/** A length-delimited field of the wire format, shorter than 128 bytes. */
const field = (number: number, bytes: Uint8Array) => Buffer.from([(number << 3) | 2, bytes.length, ...bytes]);
/** A `Duration` of whole seconds as the wire format holds it: field 1, a varint of ten bytes when negative. */
const duration = (seconds: number) => {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(seconds));
  for (; rest >= 128n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  return Buffer.from([1 << 3, ...bytes, Number(rest)]);
};

/** A part whose options carry the newer deadline, field 7, which the client's own definitions do not have. */
const withPatience = (stream: string, seconds: number) =>
  Buffer.concat([
    part({}).serializeBinary(),
    field(2, Buffer.concat([batchOptions(stream).serializeBinary(), field(7, duration(seconds))])),
  ]);

/** The older deadline, a time of day. */
const withDeadline = (options: Options, at: Date) => options.setDeadline(timestamp(at));

const fresh = (): string => `adoption-${randomUUID()}`;
const idsIn = async (stream: string) =>
  (await collect(running.client.readAll())).filter(({ streamId }) => streamId === stream).map(({ id }) => id);
const errorOf = (answer: BatchAppendResp | undefined) => ({
  code: answer?.getError()?.getCode(),
  text: answer?.getError()?.getMessage(),
  type: answer?.getError()?.getDetails()?.getTypeName(),
});

describe('a deadline', () => {
  const inMs = (ms: number) => new Date(Date.now() + ms);
  const timeout = { code: grpcStatus.DEADLINE_EXCEEDED, text: 'Timeout', type: 'event_store.client.Timeout' };

  test.each<[string, (stream: string) => BatchAppendReq | Uint8Array]>([
    ['a duration of no time', (stream) => withPatience(stream, 0)],
    ['a duration below zero', (stream) => withPatience(stream, -5)],
    [
      'a time of day that has passed',
      (stream) => part({ options: withDeadline(batchOptions(stream), inMs(-1)) }),
    ],
  ])('as %s is honoured on arrival: nothing is written', async (_, message) => {
    const stream = fresh();
    const answers = await send(message(stream));
    expect(answers.map(errorOf)).toEqual([timeout]);
    expect(await idsIn(stream)).toEqual([]);
  });

  test.each<[string, (stream: string) => BatchAppendReq | Uint8Array]>([
    ['a duration', (stream) => withPatience(stream, 60)],
    ['a time of day', (stream) => part({ options: withDeadline(batchOptions(stream), inMs(60_000)) })],
  ])('as %s that is not over lets the append through', async (_, message) => {
    const stream = fresh();
    const [answer] = await send(message(stream));
    expect(answer?.getSuccess()?.getCurrentRevision()).toBe('0');
    expect(await idsIn(stream)).toHaveLength(1);
  });

  test('that has passed is answered at once, without the other parts, and those are ignored', async () => {
    const [stream, correlation] = [fresh(), randomUUID()];
    const late = withDeadline(batchOptions(stream), inMs(-1));
    const answers = await send(
      part({ correlation, options: late, isFinal: false }),
      part({ correlation, isFinal: false }),
    );
    expect(answers.map(errorOf)).toEqual([timeout]);
    expect(await idsIn(stream)).toEqual([]);
  });
});

describe('an append in several parts', () => {
  test('is written as one, when its last part is there, however others mix with it', async () => {
    const [a, b] = [0, 1].map(() => ({
      stream: fresh(),
      correlation: randomUUID(),
      ids: [1, 2, 3].map(() => randomUUID()),
    }));
    if (!a || !b) throw new Error('unreachable');
    const answers = await send(
      ...[0, 1, 2].flatMap((index) =>
        [a, b].map(({ stream, correlation, ids }) =>
          part({
            correlation,
            ids: [ids[index] ?? ''],
            isFinal: index === 2,
            ...(index === 0 && { options: batchOptions(stream) }),
          }),
        ),
      ),
    );
    expect(answers.map((answer) => answer.getSuccess()?.getCurrentRevision())).toEqual(['2', '2']);
    expect(await idsIn(a.stream)).toEqual(a.ids);
    expect(await idsIn(b.stream)).toEqual(b.ids);
  });

  test('that is never finished writes nothing', async () => {
    const stream = fresh();
    expect(await send(part({ options: batchOptions(stream), isFinal: false }))).toEqual([]);
    expect(await idsIn(stream)).toEqual([]);
  });

  test('whose call is cut off writes nothing', async () => {
    const stream = fresh();
    const call = open();
    const cut = new Promise((resolve) => call.on('error', resolve));
    call.write(part({ options: batchOptions(stream), isFinal: false }).serializeBinary());
    // The answer to another append shows that the unfinished part has arrived.
    call.write(part({ options: batchOptions(fresh()) }).serializeBinary());
    await new Promise((resolve) => call.once('data', resolve));
    call.cancel();
    await cut;
    expect(await idsIn(stream)).toEqual([]);
  });

  test('is refused as soon as it is too large, and its other parts are ignored', async () => {
    const [stream, correlation, data] = [fresh(), randomUUID(), 'x'.repeat(600_000)];
    const answers = await send(
      part({ correlation, options: batchOptions(stream), isFinal: false, data }),
      part({ correlation, isFinal: false, data }),
      part({ correlation, isFinal: false, data }),
      part({ correlation }),
      part({ options: batchOptions(stream) }),
    );
    const details = answers[0]?.getError()?.getDetails();
    expect(errorOf(answers[0]).type).toBe('event_store.client.MaximumAppendSizeExceeded');
    const decoded = details && shared.MaximumAppendSizeExceeded.deserializeBinary(details.getValue_asU8());
    expect(decoded?.getMaxappendsize()).toBe(1024 * 1024);
    expect(answers).toHaveLength(2);
    expect(answers[1]?.getSuccess()?.getCurrentRevision()).toBe('0');
  });

  test(`is refused while ${MAX_UNFINISHED} others are unfinished, and one of those may still finish`, async () => {
    const stream = fresh();
    const begun = Array.from({ length: MAX_UNFINISHED }, () => randomUUID());
    const answers = await send(
      ...begun.map((correlation) => part({ correlation, options: batchOptions(stream), isFinal: false })),
      part({ options: batchOptions(stream) }),
      part({ correlation: begun[0] as string }),
      part({ options: batchOptions(stream) }),
    );
    expect(errorOf(answers[0])).toMatchObject({
      code: grpcStatus.RESOURCE_EXHAUSTED,
      text: `${MAX_UNFINISHED} appends on this batch stream are unfinished; finish one before another begins.`,
    });
    expect(answers.slice(1).map((answer) => answer.getSuccess()?.getCurrentRevision())).toEqual(['1', '2']);
  });
});

describe('an error', () => {
  test('is a google.rpc.Status whose Any says what was expected and what is', async () => {
    const stream = fresh();
    await send(part({ options: batchOptions(stream) }));
    const wrong = (change: (options: Options) => Options) => part({ options: change(batchOptions(stream)) });
    const answers = await send(
      wrong((options) => options.setNoStream(new GoogleEmpty())),
      wrong((options) => options.setStreamPosition('7')),
      part({ options: batchOptions(fresh()).setStreamExists(new GoogleEmpty()) }),
    );
    const type = 'event_store.client.WrongExpectedVersion';
    expect(answers.map(errorOf)).toEqual(
      [1, 2, 3].map(() => ({ code: grpcStatus.FAILED_PRECONDITION, text: 'WrongExpectedVersion', type })),
    );
    const [noStream, exact, exists] = answers.map((answer) =>
      answer.getError()?.getDetails()?.unpack(shared.WrongExpectedVersion.deserializeBinary, type),
    );
    expect(noStream?.hasExpectedNoStream()).toBe(true);
    expect(noStream?.getCurrentStreamRevision()).toBe('0');
    expect(exact?.getExpectedStreamPosition()).toBe('7');
    expect(exists?.hasExpectedStreamExists()).toBe(true);
    expect(exists?.hasCurrentNoStream()).toBe(true);
  });

  test.each<[string, () => BatchAppendReq, string]>([
    [
      'without a correlation id',
      () => part({ options: batchOptions(fresh()) }).setCorrelationId(undefined),
      '"" is not a correlation id; a UUID is needed.',
    ],
    [
      'without a stream',
      () => part({ options: batchOptions(fresh()).setStreamIdentifier(undefined) }),
      'Required field StreamIdentifier not set.',
    ],
    [
      'without an expected revision',
      () =>
        part({
          options: new streams.BatchAppendReq.Options().setStreamIdentifier(
            batchOptions('visit-x').getStreamIdentifier(),
          ),
        }),
      'Required field ExpectedStreamRevision not set.',
    ],
    [
      'with a wrong event id',
      () => part({ options: batchOptions(fresh()), ids: ['x'] }),
      '"x" is not an event id; a UUID is needed.',
    ],
  ])('of a request %s is answered in band, and the stream goes on', async (_, request, text) => {
    const answers = await send(request(), part({ options: batchOptions(fresh()) }));
    expect(errorOf(answers[0])).toEqual({
      code: grpcStatus.INVALID_ARGUMENT,
      text,
      type: 'event_store.client.BadRequest',
    });
    expect(answers[1]?.hasSuccess()).toBe(true);
  });
});

test('an append sent again on another batch stream gets the first answer', async () => {
  const [stream, ids] = [fresh(), [randomUUID(), randomUUID()]];
  const once = () => send(part({ options: batchOptions(stream).setNoStream(new GoogleEmpty()), ids }));
  const [first] = await once();
  const [again] = await once();
  expect(again?.getSuccess()?.toObject()).toEqual(first?.getSuccess()?.toObject());
  expect(await idsIn(stream)).toEqual(ids);
});
