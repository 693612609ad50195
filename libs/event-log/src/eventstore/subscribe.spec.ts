import { jest } from '@jest/globals';
import grpc from '@grpc/grpc-js';
import { openEventLog } from './open-event-log.js';
import type { EventLog, SubscriptionItem } from '../port.js';
import { all } from '../testing/samples.js';
import {
  caughtUp,
  checkpoint,
  recorded,
  scriptedPeer,
  type Script,
  type ScriptedPeer,
  unreadable,
} from '../testing/scripted-peer.js';

jest.setTimeout(30_000);

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const event = (n: number, stream = 'visit-1') => recorded(stream, n, n, id(n));
const stopped = new AbortController();
let peer: ScriptedPeer;
let log: EventLog;

const start = async (read: Script['read']) => {
  peer = await scriptedPeer({ read });
  log = openEventLog(peer.url);
  return log.subscribe({ after: 1n, categories: ['visit'], signal: stopped.signal });
};
afterEach(async () => {
  await log.close();
  await peer.stop();
});

/** What came before the end, and how it ended. */
async function untilItEnds(items: AsyncIterable<SubscriptionItem>) {
  const seen: string[] = [];
  try {
    for await (const item of items)
      seen.push(
        item.kind === 'event'
          ? `event ${item.event.position}`
          : item.kind === 'checkpoint'
            ? `checkpoint ${item.position}`
            : item.kind,
      );
  } catch (error) {
    return { seen, error };
  }
  return { seen, error: null };
}

it('is an error when the server ends it cleanly (defect 5)', async () => {
  const items = await start((_, call) => {
    call.write(event(2));
    call.end();
  });
  const { seen, error } = await untilItEnds(items);
  expect(seen).toEqual(['event 2']);
  expect(error).toMatchObject({ name: 'LogUnavailable' });
});

it('is an error when the server breaks it off, after what came before', async () => {
  const items = await start((_, call) => {
    call.write(event(2), () => call.emit('error', { code: grpc.status.UNAVAILABLE, details: 'going down' }));
  });
  expect((await untilItEnds(items)).error).toMatchObject({ name: 'LogUnavailable' });
});

it('keeps checkpoints in their place, and loses nothing to an early `reached_head` (defect 7)', async () => {
  const asked: (string | undefined)[] = [];
  const items = await start((attempt, call) => {
    asked.push(call.request.getOptions()?.getAll()?.getPosition()?.getCommitPosition());
    const messages =
      attempt === 1
        ? [event(2), checkpoint(4), caughtUp()]
        : [caughtUp(), event(5), event(6, 'program-1'), checkpoint(8), event(9)];
    for (const message of messages) call.write(message);
    if (attempt === 2) call.end();
  });
  const { seen } = await untilItEnds(items);
  expect(seen).toEqual([
    'event 2',
    'checkpoint 4',
    'reached_head',
    'event 5',
    'checkpoint 6',
    'checkpoint 8',
    'event 9',
  ]);
  expect(asked).toEqual(['1', '4']);
});

it('asks the server to pass only the categories while it catches up', async () => {
  const prefixes: (string[] | undefined)[] = [];
  const items = await start((_, call) => {
    prefixes.push(call.request.getOptions()?.getFilter()?.getStreamIdentifier()?.getPrefixList());
    call.end();
  });
  await untilItEnds(items);
  expect(prefixes).toEqual([['visit-']]);
});

it('ends with an error at a message that cannot be read, and harms nothing else (defect 7)', async () => {
  const items = await start((_, call) => {
    call.write(event(2));
    call.write(unreadable());
  });
  const { seen, error } = await untilItEnds(items);
  const reading = all(log.readAll()).catch((failure: unknown) => failure);
  expect(seen).toEqual(['event 2']);
  const said = { name: 'LogUnavailable', message: expect.stringContaining('Impossible') };
  expect(error).toMatchObject(said);
  expect(await reading).toMatchObject(said);
});

it("passes the log's own events in a followed stream as checkpoints", async () => {
  const deleted = recorded('visit-1', 3, 3, id(3));
  deleted.getEvent()?.getEvent()?.getMetadataMap().set('type', '$streamDeleted');
  const items = await start((_, call) => {
    call.write(event(2));
    call.write(deleted);
    call.end();
  });
  expect((await untilItEnds(items)).seen).toEqual(['event 2', 'checkpoint 3']);
});
