import { createServer, type AddressInfo } from 'node:net';
import { Cannot } from '../exit.js';

/**
 * Finds out before anything is started whether the address can be had, and returns its port.
 * The api says so too, but only after the servers behind it are up.
 */
export async function reservePort(port: number, host: string): Promise<number> {
  const probe = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject).listen({ port, host, exclusive: true }, resolve);
    });
    return (probe.address() as AddressInfo).port;
  } catch (error) {
    throw new Cannot(
      reasons[(error as NodeJS.ErrnoException).code ?? '']?.(port, host) ?? (error as Error).message,
    );
  } finally {
    await new Promise((resolve) => probe.close(resolve));
  }
}

const reasons: Record<string, (port: number, host: string) => string> = {
  EADDRINUSE: (port) => `Port ${port} is taken by another program: choose another one with --port.`,
  EACCES: (port) =>
    `Port ${port} needs rights that this user does not have: choose one above 1023 with --port.`,
  EADDRNOTAVAIL: (_, host) => `This machine has no address ${host}: choose another one with --host.`,
  ENOTFOUND: (_, host) => `"${host}" is not an address: choose another one with --host.`,
};
