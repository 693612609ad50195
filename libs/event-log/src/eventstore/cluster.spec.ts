import grpc from '@grpc/grpc-js';
import { jest } from '@jest/globals';
import { setTimeout as turn } from 'node:timers/promises';
import { parseAddress } from './address.js';
import { createClient, disposeClient } from './create-client.js';
import { openEventLog } from './open-event-log.js';
import type { EventLogOptions } from './options.js';
import type { EventLog } from '../port.js';
import { happened } from '../testing/samples.js';
import {
  appended,
  notLeader,
  scriptedPeer,
  type Answer,
  type Member,
  type Script,
  type ScriptedPeer,
} from '../testing/scripted-peer.js';

jest.setTimeout(60_000);

const patient: EventLogOptions = { appendAttemptMs: 5_000, appendTotalMs: 30_000 };
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const peerOf = async (script: Script): Promise<ScriptedPeer> => {
  const peer = await scriptedPeer(script);
  ends.push(peer.stop);
  return peer;
};
/** A port where nobody listens. */
const deadPort = async (): Promise<number> => {
  const peer = await scriptedPeer({});
  await peer.stop();
  return peer.port;
};
const open = (scheme: string, ports: number[], options = patient): EventLog => {
  const hosts = ports.map((port) => `127.0.0.1:${port}`).join(',');
  const log = openEventLog(`${scheme}://${hosts}?tls=false&discoveryInterval=20&gossipTimeout=2`, options);
  ends.unshift(log.close);
  return log;
};
const append = (log: EventLog, stream = 'program-1' as const) =>
  log.append(stream, 'no_stream', [happened()]);
const takes: Script['append'] = (attempt) => appended(attempt - 1, attempt);

it.each(['esdb', 'esdb+discover', 'kurrentdb+discover'])(
  'finds the leader through any host of %s://, of which some are dead',
  async (scheme) => {
    const members: Member[] = [];
    const [leader, follower] = [
      await peerOf({ append: takes, gossip: () => members }),
      await peerOf({ append: () => notLeader(1), gossip: () => members }),
    ];
    members.push({ port: follower.port, state: 'follower' }, { port: leader.port, state: 'leader' });
    const log = open(scheme, [await deadPort(), await deadPort(), follower.port]);
    await append(log);
    expect(leader.appends).toHaveLength(1);
    expect(follower.appends).toHaveLength(0);
  },
);

it('goes to the leader that a follower names', async () => {
  const leader = await peerOf({ append: takes });
  const follower = await peerOf({ append: () => notLeader(leader.port) });
  await append(open('esdb', [follower.port]));
  expect([follower.appends.length, leader.appends.length]).toEqual([1, 1]);
});

it('follows a change of leaders, first by what the old one says, then by gossip', async () => {
  const members: Member[] = [];
  let leads = 'first';
  const gossip = () => members;
  const second = await peerOf({ append: takes, gossip });
  const first = await peerOf({
    append: (attempt) => (leads === 'first' ? appended(attempt - 1, attempt) : notLeader(second.port)),
    gossip,
  });
  members.push({ port: first.port, state: 'leader' }, { port: second.port, state: 'follower' });
  const log = open('esdb', [first.port, second.port]);
  await append(log);
  expect(first.appends).toHaveLength(1);

  leads = 'second';
  await append(log);
  expect([first.appends.length, second.appends.length]).toEqual([2, 1]);

  // The old leader is gone, the others have elected a third.
  const third = await peerOf({ append: takes, gossip });
  members.splice(0, 2, { port: second.port, state: 'follower' }, { port: third.port, state: 'leader' });
  await first.stop();
  await second.stop();
  const seed = await peerOf({ gossip });
  const later = open('esdb', [first.port, seed.port]);
  await append(later);
  expect(third.appends).toHaveLength(1);
});

it('is not ended by a cluster that cannot be found while calls fail (defect 11)', async () => {
  const members: Member[] = [];
  const lost = { code: grpc.status.UNAVAILABLE, details: 'going down' };
  const failures: ((answer: Answer) => void)[] = [];
  const peer = await peerOf({
    append: () => new Promise((fail) => failures.push(fail)),
    gossip: () => members,
  });
  members.push({ port: peer.port, state: 'leader' });
  const client = createClient(
    parseAddress(`esdb+discover://127.0.0.1:${peer.port}?tls=false&discoveryInterval=20`),
  );
  ends.unshift(() => disposeClient(client));
  const handled: Promise<unknown>[] = [];
  const inside = client as unknown as { handleError: (...about: unknown[]) => Promise<void> };
  const handle = inside.handleError;
  inside.handleError = (...about) => {
    const done = handle(...about);
    handled.push(done);
    return done;
  };
  const fail = () => client.appendToStream('program-1', []).catch((error: unknown) => error);
  const asked = () => peer.calls.filter((call) => call === 'gossip').length;

  // Two calls are on their way; the first is lost, and the next looks for a leader whom nobody knows any more.
  const tries = [fail(), fail()];
  while (failures.length < 2) await turn();
  members.pop();
  failures[0]?.(lost);
  await tries[0];
  tries.push(fail());
  while (asked() < 2) await turn();
  // Now the second is lost too. The client waits for the connection that is being looked for, and it never comes.
  failures[1]?.(lost);
  expect(await tries[2]).toMatchObject({ message: expect.stringContaining('Failed to discover') });
  await tries[1];
  expect(handled.length).toBeGreaterThanOrEqual(2);
  expect((await Promise.allSettled(handled)).map(({ status }) => status)).not.toContain('rejected');
});
