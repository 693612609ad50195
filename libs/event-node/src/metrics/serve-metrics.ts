import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import { LOOPBACK } from '../process/host.js';
import { EventNodeStartError } from '../process/start-error.js';

export interface MetricsServer {
  port: number;
  close(): void;
}

/** Serves the figures at `/metrics`, on loopback only: they say how much a registry is used. 0 takes a free port. */
export function serveMetrics(registry: Registry, port: number): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url?.split('?')[0] !== '/metrics') {
      return void response.writeHead(404).end('The figures are at /metrics.\n');
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      (error: unknown) => response.writeHead(500).end(`${String(error)}\n`),
    );
  });
  // Somebody who reads the figures must not keep the process from ending.
  server.unref();
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(bindError(error, port)));
    server.listen(port, LOOPBACK, () => {
      const close = (): void => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ port: (server.address() as AddressInfo).port, close });
    });
  });
}

function bindError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error;
  const message = `Port ${port} on ${LOOPBACK}, wanted for metrics, is taken by another program.`;
  return new EventNodeStartError('port_taken', message);
}
