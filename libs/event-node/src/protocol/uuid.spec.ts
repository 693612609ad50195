import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { note, runNode, type RunningNode } from '../testing/running-node.js';
import {
  batchMessage,
  batchOptions,
  rawStreams,
  type RawStreams,
  readAllRequest,
  readRaw,
  textUuid,
} from '../testing/raw-streams.js';
import { type AppendResp, type BatchAppendResp, shared, streams } from './definitions.js';
import { streamIdentifier } from './stream-name.js';

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

// The first half has its highest bit set, so that it is negative as a signed number.
const TEXT = 'fedcba98-7654-4321-8123-456789abcdef';
const halves = () =>
  new shared.UUID.Structured()
    .setMostSignificantBits(String(BigInt.asIntN(64, 0xfedcba9876544321n)))
    .setLeastSignificantBits(String(BigInt.asIntN(64, 0x8123456789abcdefn)));
const structured = () => new shared.UUID().setStructured(halves());

const eventIds = async (form: 'setString' | 'setStructured' | undefined) => {
  const request = readAllRequest((options) => {
    const wanted = new streams.ReadReq.Options.UUIDOption();
    options.setUuidOption(form ? wanted[form](new shared.Empty()) : undefined);
  });
  return (await readRaw(raw, request)).map((response) =>
    response.getEvent()?.getEvent()?.getId()?.toObject(),
  );
};

test('event ids are answered in the form the reader asks for', async () => {
  await running.client.appendToStream('visit-1', { ...note(1), id: TEXT }, { expectedRevision: 'no_stream' });
  expect(await eventIds('setString')).toEqual([{ string: TEXT, structured: undefined }]);
  expect(await eventIds('setStructured')).toEqual([{ string: '', structured: halves().toObject() }]);
  expect(await eventIds(undefined)).toEqual([{ string: TEXT, structured: undefined }]);
});

test('an append with structured ids is the same append as one with text', async () => {
  const stream = `visit-${randomUUID()}`;
  const first = await running.client.appendToStream(
    stream,
    { ...note(1), id: TEXT },
    { expectedRevision: 'no_stream' },
  );
  const again = await new Promise<AppendResp>((resolve, reject) => {
    const call = raw.append((error, response) => (error ? reject(error) : resolve(response)));
    const options = new streams.AppendReq.Options()
      .setStreamIdentifier(streamIdentifier(stream))
      .setNoStream(new shared.Empty());
    const message = new streams.AppendReq.ProposedMessage().setId(structured());
    message.getMetadataMap().set('type', 'Noted').set('content-type', 'application/json');
    call.write(new streams.AppendReq().setOptions(options));
    call.end(new streams.AppendReq().setProposedMessage(message));
  });
  expect(again.getSuccess()?.getCurrentRevision()).toBe('0');
  expect(again.getSuccess()?.getPosition()?.getCommitPosition()).toBe(String(first.position?.commit));
});

test('batch appends with structured correlation ids are told apart and answered in that form', async () => {
  const call = raw.batchAppend();
  const correlations = ['1', '2'].map((n) =>
    new shared.UUID().setStructured(halves().setLeastSignificantBits(n)),
  );
  const answers = new Map<string | undefined, BatchAppendResp>();
  call.on('data', (response: BatchAppendResp) =>
    answers.set(response.getCorrelationId()?.getStructured()?.getLeastSignificantBits(), response),
  );
  const streamOf = ['visit-one', 'visit-two'];
  // Both are begun before either is finished.
  for (const isFinal of [false, true]) {
    for (const [index, correlation] of correlations.entries()) {
      const request = new streams.BatchAppendReq().setCorrelationId(correlation).setIsFinal(isFinal);
      if (!isFinal) request.setOptions(batchOptions(streamOf[index] ?? ''));
      const id = isFinal ? structured() : textUuid(randomUUID());
      call.write(request.setProposedMessagesList([batchMessage(id)]));
    }
  }
  call.end();
  await new Promise((resolve) => call.on('end', resolve));
  for (const [index, n] of ['1', '2'].entries()) {
    const answer = answers.get(n);
    expect(answer?.getSuccess()?.getCurrentRevision()).toBe('1');
    expect(Buffer.from(answer?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString()).toBe(
      streamOf[index],
    );
  }
});
