import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** What a page of the status server answers. */
export interface Page {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

export interface StatusServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a few pages for monitoring, by path. Rejects when it cannot listen. */
export async function serveStatus(
  { host, port }: { readonly host: string; readonly port: number },
  pages: Readonly<Record<string, () => Promise<Page>>>,
): Promise<StatusServer> {
  const server = createServer((request, response) => void answer(request, response));
  server.listen(port, host);
  await once(server, 'listening');
  const { address, family, port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };

  async function answer({ method, url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> {
    const page = pages[url.split('?', 1)[0] ?? url];
    const send = ({ status, type, body }: Page) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
      response.end(method === 'HEAD' ? undefined : body);
    };
    const isRead = method === 'GET' || method === 'HEAD';
    if (!page || !isRead) return send({ status: page ? 405 : 404, type: 'text/plain', body: '' });
    try {
      send(await page());
    } catch (error) {
      send({ status: 500, type: 'text/plain', body: String(error) });
    }
  }
}
