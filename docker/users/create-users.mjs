/**
 * Gives EventStoreDB the two users of Tiru and the permissions they need, and nothing beyond. May be run again: what is
 * there stays as it is, passwords too. Users are made over HTTP, because the client cannot; the permissions over gRPC,
 * because HTTP can only with AtomPub, which is off.
 */
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { isDeepStrictEqual } from 'node:util';

const ADMINS = '$admins';

/** What a stream allows that says nothing itself: the api reads and appends; only administrators delete. */
const settings = {
  $userStreamAcl: { $r: ['tiru-api'], $w: ['tiru-api'], $d: ADMINS, $mr: ADMINS, $mw: ADMINS },
  $systemStreamAcl: { $r: ADMINS, $w: ADMINS, $d: ADMINS, $mr: ADMINS, $mw: ADMINS },
};

/** The whole log: the projector follows it, the api asks for its head. */
const wholeLog = { readRoles: ['tiru-projector', 'tiru-api'] };

const address = required('TIRU_EVENTSTORE_ADMIN_URL');
const users = [
  { name: 'tiru-api', fullName: 'Tiru api', password: required('TIRU_EVENTSTORE_API_PASSWORD') },
  {
    name: 'tiru-projector',
    fullName: 'Tiru projector',
    password: required('TIRU_EVENTSTORE_PROJECTOR_PASSWORD'),
  },
];

try {
  for (const user of users) await createUser(user);
  await setPermissions();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function required(name) {
  const value = process.env[name];
  if (value) return value;
  console.error(`${name} is not set.`);
  process.exit(1);
}

/** Any node takes it; one that is not there is passed over. */
async function createUser({ name, fullName, password }) {
  const { origins, authorization } = httpOf(address);
  const body = JSON.stringify({ LoginName: name, FullName: fullName, Groups: [], Password: password });
  const headers = { 'content-type': 'application/json', authorization };
  const refusals = [];
  for (const origin of origins) {
    try {
      const { status } = await fetch(`${origin}/users/`, { method: 'POST', headers, body });
      if (status === 201) return console.log(`${name}: made`);
      if (status === 409) return console.log(`${name}: was there`);
      refusals.push(`${origin} answered ${status}`);
    } catch (error) {
      refusals.push(`${origin}: ${error.cause?.message ?? error.message}`);
    }
  }
  throw new Error(`The user ${name} could not be made: ${refusals.join('; ')}.`);
}

/** The HTTP addresses and the basic authorization that an esdb address stands for. */
function httpOf(url) {
  const [, user = '', password = '', hosts = '', query = ''] =
    /^esdb(?:\+discover)?:\/\/(?:([^:@/]*):([^@/]*)@)?([^/?]+)\/?(?:\?(.*))?$/.exec(url) ?? [];
  const scheme = new URLSearchParams(query).get('tls') === 'false' ? 'http' : 'https';
  const pair = `${decodeURIComponent(user)}:${decodeURIComponent(password)}`;
  return {
    // TIRU_EVENTSTORE_HTTP names another host where something stands between.
    origins: (process.env.TIRU_EVENTSTORE_HTTP || hosts).split(',').map((host) => `${scheme}://${host}`),
    authorization: `Basic ${Buffer.from(pair).toString('base64')}`,
  };
}

async function setPermissions() {
  const client = EventStoreDBClient.connectionString(address);
  try {
    if (isDeepStrictEqual(await lastSettings(client), settings)) console.log('default permissions: were set');
    else {
      await client.appendToStream('$settings', jsonEvent({ type: '$settings', data: settings }));
      console.log('default permissions: set');
    }
    const { metadata } = await client.getStreamMetadata('$all');
    if (isDeepStrictEqual(metadata?.acl, wholeLog)) return console.log('permission to read $all: was set');
    await client.setStreamMetadata('$all', { ...metadata, acl: wholeLog });
    console.log('permission to read $all: set');
  } finally {
    await client.dispose();
  }
}

async function lastSettings(client) {
  let last;
  try {
    const one = { direction: 'backwards', fromRevision: 'end', maxCount: 1 };
    // To its end: the client does not survive a loop that is left early.
    for await (const { event } of client.readStream('$settings', one)) last = event?.data;
  } catch (error) {
    if (error.type !== 'stream-not-found') throw error;
  }
  return last;
}
