import { BlockList, isIP, isIPv6 } from 'node:net';
import { EventNodeStartError } from './start-error.js';

export const LOOPBACK = '127.0.0.1';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');
const wildcard = new BlockList();
wildcard.addAddress('0.0.0.0', 'ipv4');
wildcard.addAddress('::', 'ipv6');

/**
 * Throws unless the node may listen on `host`: the node knows no users, so beyond this machine it is served only
 * with TLS. One address or name, because `Gossip` tells it to the clients.
 */
export function mustBeAllowed(host: string, hasTls: boolean): void {
  if (isIn(wildcard, host)) {
    throw refused(
      `The host ${host} stands for every address; give the one address or name that clients use.`,
    );
  }
  if (!hasTls && host !== 'localhost' && !isIn(loopback, host)) {
    throw refused(
      `The host ${host} is reachable from other machines, which needs TLS; give a certificate and a key, ` +
        `or leave the host at ${LOOPBACK}.`,
    );
  }
}

/** `host:port` as in an address; IPv6 in brackets. */
export const authority = (host: string, port: number): string =>
  `${isIPv6(host) ? `[${host}]` : host}:${port}`;

function isIn(list: BlockList, host: string): boolean {
  const version = isIP(host);
  return version !== 0 && list.check(host, version === 6 ? 'ipv6' : 'ipv4');
}

const refused = (message: string): EventNodeStartError => new EventNodeStartError('bad_host', message);
