import { jest } from '@jest/globals';
import { status } from '@grpc/grpc-js';
import { rawStreams, type RawStreams, readAllRequest, readRaw } from '../testing/raw-streams.js';
import { note, runNode, type RunningNode } from '../testing/running-node.js';
import { type ReadReq, shared, streams } from './definitions.js';

// A busy machine takes its time to start a process.
jest.setTimeout(30_000);

let running: RunningNode;
let raw: RawStreams;
const LENGTH = 700;
beforeAll(async () => {
  running = await runNode();
  raw = rawStreams(running.node.port);
  // One in seven events is of a program, one in five a launch; more than two pages.
  const append = (n: number) =>
    running.client.appendToStream(
      n % 7 === 0 ? 'program-1' : 'visit-1',
      note(n, n % 5 === 0 ? 'ProgramLaunched' : 'VisitHeld'),
      { expectedRevision: 'any' },
    );
  // The client keeps the order only once it has connected.
  await append(0);
  await Promise.all(Array.from({ length: LENGTH - 1 }, (_, n) => append(n + 1)));
});
afterAll(async () => {
  raw.close();
  await running.end();
});

const { Options } = streams.ReadReq;
const { FilterOptions } = Options;
const prefix = (text: string) => new FilterOptions.Expression().setPrefixList([text]);
const pattern = (text: string) => new FilterOptions.Expression().setRegex(text);
const filter = () => new FilterOptions().setMax(32).setCheckpointintervalmultiplier(1);

const read = async (
  by: ReadReq.Options.FilterOptions,
  change: (options: ReadReq.Options) => void = () => undefined,
) => {
  const request = readAllRequest((options) => change(options.setNoFilter(undefined).setFilter(by)));
  const responses = await readRaw(raw, request);
  return responses
    .map(
      (response) =>
        JSON.parse(Buffer.from(response.getEvent()?.getEvent()?.getData_asU8() ?? []).toString()) as {
          n: number;
        },
    )
    .map(({ n }) => n);
};
const every = (step: number) => Array.from({ length: Math.ceil(LENGTH / step) }, (_, index) => index * step);

test.each<[string, ReadReq.Options.FilterOptions, number[]]>([
  ['stream prefix', filter().setStreamIdentifier(prefix('program-')), every(7)],
  ['stream pattern', filter().setStreamIdentifier(pattern('^prog.*1$')), every(7)],
  ['type prefix', filter().setEventType(prefix('Program')), every(5)],
  ['type pattern', filter().setEventType(pattern('Launched$')), every(5)],
])('a read of $all by %s yields what matches, in both directions', async (_, by, expected) => {
  expect(await read(by)).toEqual(expected);
  const backwards = await read(by, (options) =>
    options
      .setReadDirection(Options.ReadDirection.BACKWARDS)
      .setAll(new Options.AllOptions().setEnd(new shared.Empty())),
  );
  expect(backwards).toEqual(expected.toReversed());
});

test('the count is that of the events that match, however far apart they are', async () => {
  const by = filter().setStreamIdentifier(prefix('program-'));
  expect(await read(by, (options) => options.setCount('60'))).toEqual(every(7).slice(0, 60));
});

test('a filter that is no regular expression is refused with its text', async () => {
  await expect(read(filter().setEventType(pattern('(')))).rejects.toMatchObject({
    code: status.INVALID_ARGUMENT,
    details: '"(" is not a regular expression.',
  });
});
