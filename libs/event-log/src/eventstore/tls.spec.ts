import { type EventNode, startEventNode } from '#event-node';
import { jest } from '@jest/globals';
import { openEventLog } from './open-event-log.js';
import type { EventLog } from '../port.js';
import { makeCertificate, type Certificate } from '../testing/certificate.js';
import { all, happened, nextEvents, temporaryFolder } from '../testing/samples.js';
import {
  appended,
  recorded,
  scriptedPeer,
  type Script,
  type ScriptedPeer,
} from '../testing/scripted-peer.js';

jest.setTimeout(60_000);

const folder = temporaryFolder();
let right: Certificate;
let other: Certificate;
const ends: (() => unknown)[] = [];

beforeAll(async () => {
  right = await makeCertificate(folder, 'right');
  other = await makeCertificate(folder, 'other');
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const open = (url: string): EventLog => {
  const log = openEventLog(url, { appendAttemptMs: 2_000, appendTotalMs: 4_000 });
  ends.unshift(log.close);
  return log;
};
/** The name of the file holds what an address must escape. */
const trusting = ({ files }: Certificate) => `tls=true&tlsCAFile=${encodeURIComponent(files.certificate)}`;

describe('a node with TLS', () => {
  let node: EventNode;
  beforeAll(async () => {
    node = await startEventNode({ dataDir: `${folder}/log`, tls: right.files });
  });
  afterAll(() => node.stop());

  it('is reached by who trusts its certificate: appends, reads, subscriptions, discovery', async () => {
    for (const scheme of ['esdb', 'esdb+discover']) {
      const log = open(`${scheme}://ops:changeit@127.0.0.1:${node.port}?${trusting(right)}`);
      const event = happened();
      const { position } = await log.append(`tls-${scheme.length}`, 'no_stream', [event]);
      expect((await all(log.readStream(`tls-${scheme.length}`))).map(({ id }) => id)).toEqual([event.id]);
      const stopped = new AbortController();
      ends.unshift(() => stopped.abort());
      const items = log.subscribe({ after: position - 1n, categories: ['tls'], signal: stopped.signal });
      expect(await nextEvents(items, 1)).toEqual([event.id]);
    }
  });

  it('is refused by who trusts another, and by who expects no TLS: nothing was stored', async () => {
    for (const query of [trusting(other), 'tls=true', 'tls=false']) {
      const log = open(`esdb://127.0.0.1:${node.port}?${query}`);
      await expect(log.append('tls-refused', 'no_stream', [happened()])).rejects.toMatchObject({
        name: query === 'tls=false' ? expect.any(String) : 'LogUnavailable',
      });
    }
    const trusted = open(`esdb://127.0.0.1:${node.port}?${trusting(right)}`);
    expect(await all(trusted.readStream('tls-refused'))).toEqual([]);
  });
});

describe('user and password', () => {
  const script: Script = {
    append: () => appended(0, 1),
    read: (_, call) => call.write(recorded('visit-1', 0, 1, happened().id), () => call.end()),
  };
  const basic = `Basic ${Buffer.from('ops:p@ss:word').toString('base64')}`;
  let peer: ScriptedPeer;

  const callEverything = async (log: EventLog) => {
    const stopped = new AbortController();
    await log.append('visit-1', 'no_stream', [happened()]);
    await all(log.readStream('visit-1'));
    await all(log.readAll());
    await log.head();
    await log.ping();
    await log.subscribe({ after: null, categories: ['visit'], signal: stopped.signal }).next();
    stopped.abort();
  };

  it('go with every call over TLS, whatever they hold', async () => {
    peer = await scriptedPeer(script, right);
    ends.push(peer.stop);
    await callEverything(open(`esdb://ops:p%40ss:word@127.0.0.1:${peer.port}?${trusting(right)}`));
    expect(new Set(peer.credentials)).toEqual(
      new Set(['append', 'read', 'subscribe'].map((name) => `${name} ${basic}`)),
    );
  });

  it('go with every call to the leader that was discovered', async () => {
    peer = await scriptedPeer({ ...script, gossip: () => [{ port: peer.port, state: 'leader' }] }, right);
    ends.push(peer.stop);
    await callEverything(open(`esdb+discover://ops:p%40ss:word@127.0.0.1:${peer.port}?${trusting(right)}`));
    // The client asks gossip as nobody; servers answer that by default (see README).
    expect(new Set(peer.credentials)).toEqual(
      new Set(['gossip nobody', ...['append', 'read', 'subscribe'].map((name) => `${name} ${basic}`)]),
    );
  });

  it('are never sent in clear', async () => {
    peer = await scriptedPeer(script);
    ends.push(peer.stop);
    await callEverything(open(`esdb://ops:secret@127.0.0.1:${peer.port}?tls=false`));
    expect(peer.credentials.every((each) => each.endsWith(' nobody'))).toBe(true);
  });
});
