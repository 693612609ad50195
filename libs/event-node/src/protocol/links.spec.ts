import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { binaryEvent, type ResolvedEvent, streamNameFilter } from '@eventstore/db-client';
import { note, notes, runNode, type RunningNode } from '../testing/running-node.js';

// A busy machine takes its time to start a process.
jest.setTimeout(30_000);

let running: RunningNode;
beforeAll(async () => void (running = await runNode()));
afterAll(() => running.end());

const client = () => running.client;
const fresh = (): string => `visit-${randomUUID()}`;
const append = (stream: string, ...events: Parameters<typeof running.client.appendToStream>[1][]) =>
  client().appendToStream(stream, events.flat(), { expectedRevision: 'any' });
const linkTo = (content: string) => binaryEvent({ type: '$>', data: Buffer.from(content) });

async function read(stream: string, options: { resolveLinkTos?: boolean } = { resolveLinkTos: true }) {
  const found: ResolvedEvent[] = [];
  for await (const event of client().readStream(stream, options)) found.push(event);
  return found;
}

/** A stream of notes 0 to 4 and a stream with one link. */
async function linked(
  revision: number | string,
  target = fresh(),
): Promise<{ target: string; links: string }> {
  const links = fresh();
  await append(target, notes(5));
  await append(links, linkTo(`${revision}@${target}`));
  return { target, links };
}

describe('a link', () => {
  test('is resolved to the event it points to, beside itself', async () => {
    const { target, links } = await linked(3);
    const [resolved] = await read(links);
    expect(resolved?.event).toMatchObject({ streamId: target, revision: 3n, data: { n: 3 } });
    expect(resolved?.link).toMatchObject({ streamId: links, revision: 0n, type: '$>' });
    expect(resolved?.commitPosition).toBe(resolved?.link?.position?.commit);
  });

  test('is an event like any other to those who do not ask for its target', async () => {
    const { target, links } = await linked(3);
    const [plain] = await read(links, { resolveLinkTos: false });
    expect(plain?.event).toMatchObject({ streamId: links, type: '$>' });
    expect(Buffer.from(plain?.event?.data as Uint8Array).toString()).toBe(`3@${target}`);
    expect(plain?.link).toBeUndefined();
  });

  test('to a stream whose name holds an @ is resolved', async () => {
    const { links, target } = await linked(0, `visit-${randomUUID()}@jepara@33`);
    expect((await read(links))[0]?.event).toMatchObject({ streamId: target, revision: 0n });
  });

  test('to a link is followed for one step only', async () => {
    const { links } = await linked(3);
    const second = fresh();
    await append(second, linkTo(`0@${links}`));
    const [resolved] = await read(second);
    expect(resolved?.event).toMatchObject({ streamId: links, type: '$>' });
    expect(resolved?.link).toMatchObject({ streamId: second });
  });
});

describe('a link stays alone', () => {
  const isAlone = async (links: string) => {
    const [resolved] = await read(links);
    expect(resolved?.link).toMatchObject({ streamId: links });
    expect(resolved?.event).toBeUndefined();
  };

  test('when the event is missing', async () => isAlone((await linked(5)).links));

  test.each(['x@y', '1', '@visit-1', '-1@visit-1', '', '99999999999999999999@visit-1'])(
    'when it says "%s"',
    async (content) => {
      const links = fresh();
      await append(links, linkTo(content));
      await isAlone(links);
    },
  );

  test('when the stream is missing', async () => {
    const links = fresh();
    await append(links, linkTo(`0@${fresh()}`));
    await isAlone(links);
  });

  test.each<[string, (target: string) => Promise<unknown>]>([
    ['deleted', (target) => client().deleteStream(target)],
    ['tombstoned', (target) => client().tombstoneStream(target)],
    ['truncated beyond the event', (target) => client().setStreamMetadata(target, { truncateBefore: 4 })],
    ['limited to later events', (target) => client().setStreamMetadata(target, { maxCount: 1 })],
  ])('when the stream is %s', async (_, end) => {
    const { target, links } = await linked(3);
    await end(target);
    await isAlone(links);
  });
});

describe('links are resolved', () => {
  test('in reads of $all, forwards and backwards', async () => {
    const { target, links } = await linked(2);
    const options = {
      resolveLinkTos: true,
      maxCount: 1,
      fromPosition: 'end',
      direction: 'backwards',
    } as const;
    for await (const last of client().readAll(options)) {
      expect(last.event).toMatchObject({ streamId: target, revision: 2n });
      expect(last.link).toMatchObject({ streamId: links });
    }
  });

  test('in subscriptions to a stream and to $all, filtered by the name of the link', async () => {
    const { target, links } = await linked(2);
    await append(links, note(9), linkTo(`4@${target}`));
    const filter = streamNameFilter({ prefixes: [links] });
    for (const subscription of [
      client().subscribeToStream(links, { resolveLinkTos: true }),
      client().subscribeToAll({ resolveLinkTos: true, filter }),
    ]) {
      const seen: unknown[] = [];
      for await (const { event, link } of subscription as AsyncIterable<ResolvedEvent>) {
        seen.push([event?.streamId, event?.data, link?.revision]);
        if (seen.length === 3) break;
      }
      expect(seen).toEqual([
        [target, { n: 2 }, 0n],
        [links, { n: 9 }, undefined],
        [target, { n: 4 }, 2n],
      ]);
    }
  });
});
