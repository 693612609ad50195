import { checkedOptions } from './address-options.js';
import { BadLogAddress } from './bad-log-address.js';

/** Where the log is, checked and in the form that the client understands. */
export interface Address {
  /** For the client only: it holds the password. */
  readonly connectionString: string;
  readonly hosts: readonly string[];
}

/** The servers of the product's later name speak the same protocol; the client knows only the first name. */
const scheme = /^(?:esdb|kurrentdb|kurrent|kdb)(\+discover)?:\/\//;

/**
 * Checks an address of EventStoreDB or KurrentDB. The client itself would cut a password at its first colon, take a
 * slash for a part of the host, ask only the first host of a cluster, and print the address with the password beside an
 * option it does not know.
 *
 * Throws `BadLogAddress`, which never shows the password.
 */
export function parseAddress(url: string): Address {
  const trimmed = url.trim();
  const [begin, discover] = scheme.exec(trimmed) ?? [];
  if (begin === undefined)
    throw new BadLogAddress('it begins with none of esdb://, esdb+discover://, kurrentdb://');
  const [place = '', query = ''] = splitAt(
    trimmed.slice(begin.length),
    trimmed.slice(begin.length).indexOf('?'),
  );
  const [credentials, hosts] = place.includes('@') ? splitAt(place, place.lastIndexOf('@')) : ['', place];
  const names = hosts.replace(/\/+$/, '').split(',').map(checkedHost);
  const asDiscovery = discover !== undefined && names.length === 1 ? '+discover' : '';
  return {
    connectionString: `esdb${asDiscovery}://${checkedCredentials(credentials)}${names.join(',')}${checkedOptions(query)}`,
    hosts: names.map((name) => name.replace(/:\d+$/, '')),
  };
}

/** What stands before and behind one character; all of it before when the place is -1. */
function splitAt(text: string, index: number): [string, string] {
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}

function checkedHost(text: string): string {
  const [host, port, ...more] = text.trim().split(':') as [string, ...string[]];
  if (more.length > 0 || host.startsWith('['))
    throw new BadLogAddress('one host has more than one colon; the client needs names or IPv4 addresses');
  if (!/^[\w.-]+$/.test(host))
    throw new BadLogAddress('a host is empty or not a name; a path has no place there');
  const number = Number(port ?? 2113);
  // The port is not shown: without an @ it may be a password.
  if (!(/^\d+$/.test(port ?? '0') && number >= 1 && number <= 65_535))
    throw new BadLogAddress(`the port of ${host} is not a number from 1 to 65535`);
  return `${host}:${number}`;
}

function checkedCredentials(text: string): string {
  if (text === '') return '';
  const colon = text.indexOf(':');
  if (colon < 1 || colon === text.length - 1)
    throw new BadLogAddress('before the @ a user and a password are needed, separated by a colon');
  try {
    const [user, password] = splitAt(text, colon).map((part) => encodeURIComponent(decodeURIComponent(part)));
    return `${user}:${password}@`;
  } catch {
    throw new BadLogAddress('the user or the password holds a % that begins no escape; write it as %25');
  }
}
