import { jest } from '@jest/globals';
import grpc from '@grpc/grpc-js';
import { openEventLog } from './open-event-log.js';
import type { EventLogOptions } from './options.js';
import type { EventLog, NewEvent } from '../port.js';
import { happened } from '../testing/samples.js';
import {
  appended,
  recorded,
  scriptedPeer,
  type Script,
  type ScriptedPeer,
  wrongRevision,
} from '../testing/scripted-peer.js';

jest.setTimeout(30_000);

const quick: EventLogOptions = { appendAttemptMs: 150, appendTotalMs: 5_000, readStallMs: 500 };
const open: (() => Promise<unknown>)[] = [];

async function start(
  script: Script,
  options = quick,
  query = '',
): Promise<{ log: EventLog; peer: ScriptedPeer }> {
  const peer = await scriptedPeer(script);
  const log = openEventLog(peer.url + query, options);
  open.push(log.close, peer.stop);
  return { log, peer };
}

afterEach(async () => {
  for (const end of open.splice(0)) await end();
});

describe('what cannot be stored', () => {
  const cycle: Record<string, unknown> = {};
  cycle['self'] = cycle;
  const bad = (data: unknown) => ({ ...happened(), data }) as NewEvent;

  it.each([
    ['a BigInt', bad({ amount: 1n }), 'BigInt'],
    ['a cycle', bad(cycle), 'circular'],
    ['no JSON value', bad(undefined), 'not a JSON value'],
    [
      'a BigInt in the metadata',
      { ...happened(), metadata: { n: 1n } } as unknown as NewEvent,
      'metadata of Happened',
    ],
  ])('is refused before it is sent: %s (defect 1)', async (_, event, why) => {
    const { log, peer } = await start({ append: () => appended(0, 1) });
    await expect(log.append('program-1', 'no_stream', [event])).rejects.toThrow(why);
    expect(peer.calls).toEqual([]);
  });
});

describe('an answer that does not come', () => {
  it('is asked for again with the same ids (defect 2)', async () => {
    const { log, peer } = await start({ append: (attempt) => (attempt < 3 ? 'silence' : appended(0, 7)) });
    const event = happened();
    expect(await log.append('program-1', 'no_stream', [event])).toEqual({ revision: 0n, position: 7n });
    expect(peer.appends).toEqual([[event.id], [event.id], [event.id]]);
  });

  it('ends as an unknown outcome when the time is up', async () => {
    const { log } = await start({}, { ...quick, appendTotalMs: 600 });
    const failure = await log.append('program-1', 'no_stream', [happened()]).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'AppendOutcomeUnknown', stream: 'program-1' });
  });

  it.each([
    ['an aborted call', { code: grpc.status.ABORTED }],
    ['an internal error', { code: grpc.status.INTERNAL }],
    ['a cancelled call', { code: grpc.status.CANCELLED }],
    ['a lost server', { code: grpc.status.UNAVAILABLE }],
    ['a busy server (defect 10)', { code: grpc.status.UNKNOWN, details: 'Server Is Busy' }],
    ['another leader', { code: grpc.status.NOT_FOUND, details: 'Leader info available' }],
  ])('is asked for again after %s', async (_, error) => {
    const patient = { appendAttemptMs: 10_000, appendTotalMs: 20_000 };
    const script: Script = { append: (attempt) => (attempt === 1 ? error : appended(0, 1)) };
    const { log, peer } = await start(script, patient);
    await log.append('program-1', 'no_stream', [happened()]);
    expect(peer.appends).toHaveLength(2);
  });
});

describe('a wrong revision', () => {
  const event = happened();
  const lostThenWrong: Script['append'] = (attempt) => (attempt === 1 ? 'silence' : wrongRevision(0));
  const finding = (id: string): Script['read'] => {
    return (_, call) => call.write(recorded('program-1', 0, 5, id), () => call.end());
  };

  it('after a lost answer is a success when the own events are there', async () => {
    const { log } = await start({ append: lostThenWrong, read: finding(event.id) });
    expect(await log.append('program-1', 'no_stream', [event])).toEqual({ revision: 0n, position: 5n });
  });

  it('after a lost answer is a wrong revision when foreign events are there', async () => {
    const { log } = await start({ append: lostThenWrong, read: finding(happened().id) });
    await expect(log.append('program-1', 'no_stream', [event])).rejects.toMatchObject({
      name: 'WrongExpectedRevision',
      actual: 0n,
    });
  });

  it('after a lost answer leaves the outcome unknown when what lies there was cut off', async () => {
    const cutOff: Script['read'] = (_, call) =>
      call.write(recorded('program-1', 7, 50, happened().id), () => call.end());
    const { log } = await start({ append: lostThenWrong, read: cutOff });
    await expect(log.append('program-1', 'no_stream', [event])).rejects.toMatchObject({
      name: 'AppendOutcomeUnknown',
    });
  });

  it('after a lost answer needs no look when the stream never came so far', async () => {
    const { log, peer } = await start({
      append: (attempt) => (attempt === 1 ? 'silence' : wrongRevision(3)),
    });
    await expect(log.append('program-1', 5n, [event])).rejects.toMatchObject({
      name: 'WrongExpectedRevision',
      actual: 3n,
    });
    expect(peer.calls).not.toContain('read');
  });

  it('after refusals that certainly stored nothing needs no look either', async () => {
    const busy = { code: grpc.status.UNKNOWN, details: 'Server Is Busy' };
    const { log, peer } = await start(
      { append: (attempt) => (attempt === 1 ? busy : wrongRevision(0)), read: finding(event.id) },
      { ...quick, appendAttemptMs: 4_000 },
    );
    await expect(log.append('program-1', 'no_stream', [event])).rejects.toMatchObject({
      name: 'WrongExpectedRevision',
    });
    expect(peer.calls).not.toContain('read');
  });

  it('is thrown with the actual revision whatever the address says (defect 8)', async () => {
    const { log, peer } = await start(
      { append: () => wrongRevision(4) },
      quick,
      '&throwOnAppendFailure=false',
    );
    await expect(log.append('program-1', 2n, [event])).rejects.toMatchObject({ expected: 2n, actual: 4n });
    expect(peer.calls).toEqual(['append']);
  });
});

describe('an append that certainly did not happen', () => {
  it('is not said to be unknown when the server was only ever busy', async () => {
    const { log } = await start(
      { append: () => ({ code: grpc.status.UNKNOWN, details: 'Server Is Busy' }) },
      { appendAttemptMs: 5_000, appendTotalMs: 2_000 },
    );
    await expect(log.append('program-1', 'no_stream', [happened()])).rejects.toMatchObject({
      name: 'LogUnavailable',
      message: expect.stringContaining('Server Is Busy'),
    });
  });

  it('is not said to be unknown when the disk was full all the time', async () => {
    const details = 'The disk of the event log is full. Nothing was written; try again when there is room.';
    const { log } = await start(
      { append: () => ({ code: grpc.status.RESOURCE_EXHAUSTED, details }) },
      { appendAttemptMs: 5_000, appendTotalMs: 1_000 },
    );
    await expect(log.append('program-1', 'no_stream', [happened()])).rejects.toMatchObject({
      name: 'LogUnavailable',
      message: expect.stringContaining('disk of the event log is full'),
    });
  });

  it('is not said to be unknown when nobody was there', async () => {
    const { log, peer } = await start({}, { ...quick, appendTotalMs: 400 });
    await peer.stop();
    await expect(log.append('program-1', 'no_stream', [happened()])).rejects.toMatchObject({
      name: 'LogUnavailable',
    });
  });

  it('but after one attempt without answer it is unknown', async () => {
    const { log, peer } = await start(
      { append: () => (setImmediate(() => void peer.stop()), 'silence') },
      { ...quick, appendTotalMs: 1_000 },
    );
    await expect(log.append('program-1', 'no_stream', [happened()])).rejects.toMatchObject({
      name: 'AppendOutcomeUnknown',
    });
  });
});

describe('a refusal', () => {
  const denied = { code: grpc.status.PERMISSION_DENIED, details: 'no' };

  it('for good is thrown at once', async () => {
    const { log, peer } = await start({ append: () => denied });
    await expect(log.append('program-1', 'no_stream', [happened()])).rejects.toMatchObject({
      name: 'AppendRefused',
      reason: 'access_denied',
    });
    expect(peer.appends).toHaveLength(1);
  });

  it('after an attempt without answer leaves the outcome unknown', async () => {
    const { log } = await start({ append: (attempt) => (attempt === 1 ? 'silence' : denied) });
    await expect(log.append('program-1', 'no_stream', [happened()])).rejects.toMatchObject({
      name: 'AppendOutcomeUnknown',
    });
  });

  it('of the capability call stops nothing, because it is never made; nor are batches (defects 2, 4)', async () => {
    const { log, peer } = await start({ append: () => appended(0, 1) });
    await log.append('program-1', 'no_stream', [happened()]);
    expect(peer.calls).toEqual(['append']);
  });
});

it('is not disturbed by the error of another client (defect 3)', async () => {
  const calm = await start(
    { append: (attempt) => (attempt === 1 ? 'silence' : appended(0, 1)) },
    {
      ...quick,
      appendAttemptMs: 1_000,
    },
  );
  const broken = await start({ append: () => ({ code: grpc.status.UNAVAILABLE }) }, { appendTotalMs: 300 });
  const pending = calm.log.append('program-1', 'no_stream', [happened()]);
  await expect(broken.log.append('program-1', 'no_stream', [happened()])).rejects.toThrow();
  expect(calm.peer.appends).toHaveLength(1);
  await pending;
});

it('learns the position by reading when a repeated append is answered without', async () => {
  const event = happened();
  const { log } = await start({
    append: () => appended(0, null),
    read: (_, call) => call.write(recorded('program-1', 0, 9, event.id), () => call.end()),
  });
  expect(await log.append('program-1', 'no_stream', [event])).toEqual({ revision: 0n, position: 9n });
});
