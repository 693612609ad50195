import { existsSync } from 'node:fs';
import { BadLogAddress } from './bad-log-address.js';

type Check = (value: string) => string | null;

const oneOf =
  (...right: string[]): Check =>
  (value) =>
    right.includes(value.toLowerCase()) ? null : right.join(' or ');
const truth = oneOf('true', 'false');
const number: Check = (value) => (/^-?\d+$/.test(value) ? null : 'a whole number');
const file: Check = (value) => (existsSync(decodeURIComponent(value)) ? null : 'a file that exists');
const anything: Check = (value) => (value === '' ? 'a value' : null);

/** The options of the client, with what their values must be. */
const options = new Map<string, readonly [name: string, check: Check]>(
  Object.entries({
    tls: truth,
    tlsCAFile: file,
    tlsVerifyCert: truth,
    userCertFile: file,
    userKeyFile: file,
    connectionName: anything,
    nodePreference: oneOf('leader', 'follower', 'readonlyreplica', 'read_only_replica', 'random'),
    maxDiscoverAttempts: number,
    discoveryInterval: number,
    gossipTimeout: number,
    defaultDeadline: number,
    keepAliveInterval: number,
    keepAliveTimeout: number,
    throwOnAppendFailure: truth,
  } satisfies Record<string, Check>).map(([name, check]) => [flat(name), [name, check]]),
);

/** The client takes names in any case, with hyphens or underscores. */
function flat(name: string): string {
  return name.trim().toLowerCase().replaceAll(/[_-]/g, '');
}

/**
 * The options of an address as the client takes them, with their `?`. The client would ignore an option it does not
 * know and `tlsVerifyCert=false`, so that something else runs than what was asked for.
 */
export function checkedOptions(query: string): string {
  const pairs = query.split('&').filter(Boolean).map(checkedPair);
  const given = new Map(pairs);
  if (given.get('tlsVerifyCert')?.toLowerCase() === 'false' && given.get('tls')?.toLowerCase() !== 'false')
    throw new BadLogAddress(
      'tlsVerifyCert=false is not possible, certificates are always checked; name the authority with tlsCAFile',
    );
  given.delete('tlsVerifyCert');
  if (given.size === 0) return '';
  return `?${[...given].map(([name, value]) => `${name}=${value}`).join('&')}`;
}

function checkedPair(pair: string): [string, string] {
  const [key = '', ...rest] = pair.split('=');
  const known = options.get(flat(key));
  if (!known)
    throw new BadLogAddress(
      `the option ${key} is not known; known are ${[...options.values()].map(([name]) => name).join(', ')}`,
    );
  const [name, check] = known;
  const value = rest.join('=').trim();
  const right = check(value);
  if (right !== null) throw new BadLogAddress(`the option ${name} is ${value}, but must be ${right}`);
  return [name, check === truth ? value.toLowerCase() : value];
}
