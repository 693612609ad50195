import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import { resolve } from 'node:path';
import type { AddressInfo } from 'node:net';
import { EventStoreDBClient } from '@eventstore/db-client';
import { jest } from '@jest/globals';
import { startEventNode, type EventNode } from '#event-node';
import { temporaryFolder, type TemporaryFolder } from '../harness/temporary-folder.js';

const script = resolve(import.meta.dirname, '../../docker/users/create-users.mjs');

/** EventStoreDB's user management, as its HTTP API documents it; the event node has no users. */
class UserManagement {
  readonly asked: { path?: string; authorization?: string; body: unknown }[] = [];
  private readonly names = new Set<string>();
  private readonly server: Server = createServer(async (request, response) => {
    const body = (await json(request)) as { LoginName: string };
    const { authorization } = request.headers;
    this.asked.push({ path: `${request.method} ${request.url}`, authorization, body });
    const right = authorization === `Basic ${Buffer.from('admin:p:w@d').toString('base64')}`;
    response.writeHead(right ? (this.names.has(body.LoginName) ? 409 : 201) : 401).end();
    if (right) this.names.add(body.LoginName);
  });

  async listen(): Promise<string> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }
  close = () => this.server.close();
}

// Every run of the script is a process of its own.
jest.setTimeout(120_000);

describe('the users of EventStoreDB', () => {
  let folder: TemporaryFolder;
  let node: EventNode;
  let management: UserManagement;
  let http: string;
  let client: EventStoreDBClient;

  beforeAll(async () => {
    folder = await temporaryFolder('users');
    node = await startEventNode({ dataDir: folder.path });
    management = new UserManagement();
    http = await management.listen();
    client = EventStoreDBClient.connectionString(node.url);
  });
  afterAll(async () => {
    management?.close();
    await client?.dispose();
    await node?.stop();
    await folder?.remove();
  });

  /** The real server answers both on one port; here each has its own. */
  function run(admin: string): Promise<{ code: number; out: string; error: string }> {
    const env = {
      PATH: process.env['PATH'],
      TIRU_EVENTSTORE_ADMIN_URL: `esdb://${admin}@${new URL(node.url).host}?tls=false`,
      TIRU_EVENTSTORE_HTTP: http,
      TIRU_EVENTSTORE_API_PASSWORD: 'synthetic-1',
      TIRU_EVENTSTORE_PROJECTOR_PASSWORD: 'synthetic-2',
    };
    return new Promise((done) =>
      execFile(process.execPath, [script], { env }, (failure, out, error) =>
        done({ code: failure ? Number(failure.code) : 0, out, error }),
      ),
    );
  }

  const settings = async () => {
    const found: unknown[] = [];
    for await (const { event } of client.readStream('$settings')) found.push(event?.data);
    return found;
  };

  it('are made with the permissions they need, and no others', async () => {
    expect(await run('admin:p%3Aw%40d')).toMatchObject({ code: 0, error: '' });
    expect(management.asked).toMatchObject([
      { path: 'POST /users/', body: { LoginName: 'tiru-api', Groups: [], Password: 'synthetic-1' } },
      { path: 'POST /users/', body: { LoginName: 'tiru-projector', Groups: [], Password: 'synthetic-2' } },
    ]);
    expect(await settings()).toMatchObject([
      {
        $userStreamAcl: { $r: ['tiru-api'], $w: ['tiru-api'], $d: '$admins' },
        $systemStreamAcl: { $r: '$admins' },
      },
    ]);
    expect((await client.getStreamMetadata('$all')).metadata).toEqual({
      acl: { readRoles: ['tiru-projector', 'tiru-api'] },
    });
  });

  it('are left as they are when it runs again', async () => {
    expect(await run('admin:p%3Aw%40d')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/tiru-api: was there\n.*was there\n.*were set\n.*was set\n$/s),
    });
    expect(await settings()).toHaveLength(1);
  });

  it('are not made by somebody else, and the reason is said', async () => {
    expect(await run('admin:wrong')).toMatchObject({
      code: 1,
      error: `The user tiru-api could not be made: http://${http} answered 401.\n`,
    });
  });
});
