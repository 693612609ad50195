import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A wire between the client and a server that can be cut or fall silent. */
export interface FaultyWire {
  readonly url: string;
  /** How many connections were opened through it. */
  readonly connections: () => number;
  /** Breaks all connections. */
  cut(): void;
  /** The connections open now never again deliver an answer, but stay open. New ones work. */
  mute(): void;
  stop(): Promise<void>;
}

export async function faultyWire(toPort: number): Promise<FaultyWire> {
  const open = new Set<{ near: Socket; far: Socket; isMute: boolean }>();
  let connections = 0;
  const server = createServer((near) => {
    connections++;
    const pair = { near, far: connect(toPort, '127.0.0.1'), isMute: false };
    open.add(pair);
    const end = () => {
      near.destroy();
      pair.far.destroy();
      open.delete(pair);
    };
    near.on('data', (bytes) => pair.far.write(bytes));
    pair.far.on('data', (bytes) => pair.isMute || near.write(bytes));
    for (const socket of [near, pair.far]) socket.on('error', end).on('close', end);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const cut = () => open.forEach(({ near }) => near.destroy());
  return {
    url: `esdb://127.0.0.1:${(server.address() as AddressInfo).port}?tls=false`,
    connections: () => connections,
    cut,
    mute: () => open.forEach((pair) => (pair.isMute = true)),
    stop: () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      cut();
      return closed;
    },
  };
}
