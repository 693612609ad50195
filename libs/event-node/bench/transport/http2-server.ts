import { createServer, type Http2Server, type ServerHttp2Session } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { Http2Call, type Method } from './http2-call.js';

type Handler = (call: Http2Call, respond?: (error: Error | null, response?: unknown) => void) => void;

export interface Service {
  definition: Record<string, Method & { path: string }>;
  handlers: Record<string, Handler | undefined>;
}

const UNIMPLEMENTED = { ':status': 200, 'content-type': 'application/grpc', 'grpc-status': '12' };

/** A prototype, for measuring only: gRPC framed by hand on node:http2, serving handlers written for grpc-js. */
export async function serveOverHttp2(services: Service[]): Promise<{ port: number; close(): Promise<void> }> {
  const routes = new Map<string, { method: Method; handler: Handler }>();
  for (const { definition, handlers } of services) {
    for (const [name, method] of Object.entries(definition)) {
      const handler = handlers[name];
      if (handler) routes.set(method.path, { method, handler });
    }
  }
  const server: Http2Server = createServer();
  const sessions = new Set<ServerHttp2Session>();
  server.on('session', (session) => {
    sessions.add(session);
    session.on('close', () => sessions.delete(session));
  });
  server.on('stream', (stream, headers) => {
    const route = routes.get(headers[':path'] ?? '');
    if (!route) return stream.respond(UNIMPLEMENTED, { endStream: true });
    const call = new Http2Call(stream, headers, route.method);
    call.receive(() => start(call, route));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      for (const session of sessions) session.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function start(call: Http2Call, { method, handler }: { method: Method; handler: Handler }): void {
  if (method.responseStream) return handler(call);
  handler(call, (error, response) => {
    if (error) return call.fail(error);
    call.write(response);
    call.end();
  });
}
