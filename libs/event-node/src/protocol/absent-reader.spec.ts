import { jest } from '@jest/globals';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { binaryEvent } from '@eventstore/db-client';
import { rawStreams, type RawStreams, readAllRequest, textUuid } from '../testing/raw-streams.js';
import { collect, note, runNode, type RunningNode } from '../testing/running-node.js';
import { shared, streams } from './definitions.js';
import { streamIdentifier } from './stream-name.js';

// A busy machine takes its time to start a process.
jest.setTimeout(60_000);

let running: RunningNode;
let raw: RawStreams;
beforeEach(async () => {
  running = await runNode();
  raw = rawStreams(running.node.port);
});
afterEach(async () => {
  raw.close();
  await running.end();
});

const append = (n: number) => running.client.appendToStream('visit-1', note(n), { expectedRevision: 'any' });

test('an append whose call is cut off after its events writes nothing', async () => {
  const call = raw.append(() => undefined);
  call.on('error', () => undefined);
  const options = new streams.AppendReq.Options()
    .setStreamIdentifier(streamIdentifier('visit-cut'))
    .setNoStream(new shared.Empty());
  const message = new streams.AppendReq.ProposedMessage().setId(textUuid(randomUUID()));
  message.getMetadataMap().set('type', 'Noted').set('content-type', 'application/json');
  call.write(new streams.AppendReq().setOptions(options));
  await new Promise((resolve) => call.write(new streams.AppendReq().setProposedMessage(message), resolve));
  call.cancel();
  await append(1);
  await append(2);
  const written = await collect(running.client.readAll());
  expect(written.map(({ streamId }) => streamId)).toEqual(['visit-1', 'visit-1']);
});

const linux = process.platform === 'linux' ? test : test.skip;

linux(
  'readers that never read hold little of the log in memory (skipped elsewhere than on Linux: reads /proc)',
  async () => {
    const data = new Uint8Array(500_000);
    for (let n = 0; n < 80; n++) {
      await running.client.appendToStream('visit-1', binaryEvent({ type: 'Blob', data }), {
        expectedRevision: 'any',
      });
    }
    const before = residentMegabytes();
    const readers = Array.from({ length: 8 }, () => {
      const request = readAllRequest((options) =>
        options.setSubscription(new streams.ReadReq.Options.SubscriptionOptions()),
      );
      const call = raw.read(request);
      call.on('error', () => undefined);
      return call;
    });
    // The first message shows that the subscription is served; then the reader stops.
    for (const reader of readers) {
      await once(reader, 'readable');
      reader.pause();
    }
    for (let n = 0; n < 50; n++) await append(n);
    // 8 readers have 40 MB each before them.
    expect(residentMegabytes() - before).toBeLessThan(100);
    for (const reader of readers) reader.cancel();
  },
);

function residentMegabytes(): number {
  const status = readFileSync(`/proc/${running.node.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

const posix = process.platform === 'win32' ? test.skip : test;

posix(
  'a node that was stopped and continued goes on: nothing is lost or told twice (skipped on Windows: no SIGSTOP)',
  async () => {
    const seen: number[] = [];
    const subscription = running.client.subscribeToAll();
    const all = new Promise<void>((resolve) =>
      subscription.on('data', ({ event }) => seen.push((event?.data as { n: number }).n) === 60 && resolve()),
    );
    for (let n = 0; n < 20; n++) await append(n);
    process.kill(running.node.pid, 'SIGSTOP');
    const sentMeanwhile = Array.from({ length: 20 }, (_, n) => append(20 + n));
    const answered = Promise.race(sentMeanwhile).then(() => 'answered');
    expect(
      await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, 300, 'nothing'))]),
    ).toBe('nothing');
    process.kill(running.node.pid, 'SIGCONT');
    await Promise.all(sentMeanwhile);
    for (let n = 40; n < 60; n++) await append(n);
    await all;
    expect(seen).toEqual(Array.from({ length: 60 }, (_, n) => n));
    await subscription.unsubscribe();
  },
);
