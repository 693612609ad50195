import { once } from 'node:events';
import { HttpClient } from '../harness/http-client.js';
import { runTiru } from '../harness/running-tiru.js';
import { temporaryFolder } from '../harness/temporary-folder.js';

/** A log and a read store that run already, as `TIRU_EVENTSTORE_URL` and `TIRU_DATABASE_URL` name them. */
export interface Servers {
  readonly eventStoreUrl: string;
  readonly databaseUrl: string;
  close(): Promise<void>;
}

const PASSWORD = 'correct horse battery staple';
const area = { code: '63', name: 'Kalimantan Selatan' };
const city = {
  code: '63.72',
  name: 'Kota Banjarbaru',
  kind: 'city',
  province: area,
  codeList: { name: 'synthetic', edition: '1' },
};

/** A command over HTTP, through the log and the projector, to the answer of a query: on servers that are given. */
export function describeWholeLine(name: string, open: () => Promise<Servers>, timeoutMs: number): void {
  it(
    `whole line: ${name}`,
    async () => {
      const servers = await open();
      try {
        await recordAndRead(servers);
      } finally {
        await servers.close();
      }
    },
    timeoutMs,
  );
}

async function recordAndRead({ eventStoreUrl, databaseUrl }: Servers): Promise<void> {
  const folder = await temporaryFolder('whole-line');
  const tiru = runTiru(['start', '--port', '0', '--data', folder.path, '--no-seed'], {
    TIRU_EVENTSTORE_URL: eventStoreUrl,
    TIRU_DATABASE_URL: databaseUrl,
  });
  const ended = once(tiru, 'exit');
  try {
    const { url, password } = await addressOf(tiru);
    const client = await HttpClient.signIn(url, password);
    expect((await client.post('/session/password', { current: password, next: PASSWORD })).status).toBe(204);
    const recorded = await client.post('/municipalities', city);
    expect(recorded.status).toBe(201);
    const shown = await client.get(`/municipalities/${city.code}?after=${recorded.body.position}`);
    expect(shown).toMatchObject({ status: 200, body: { code: city.code, name: city.name } });
  } finally {
    tiru.kill('SIGTERM');
    await ended;
    await folder.remove();
  }
}

/** What `tiru start` prints for whoever starts it the first time. Rejects with all of it when it ends before. */
function addressOf(tiru: ReturnType<typeof runTiru>): Promise<{ url: string; password: string }> {
  let printed = '';
  return new Promise((found, failed) => {
    const read = (chunk: Buffer) => {
      printed += chunk;
      const url = /running at (http:\S+)/.exec(printed)?.[1];
      const password = /Password\s+(\S+)/.exec(printed)?.[1];
      if (url && password && printed.includes('To stop')) found({ url, password });
    };
    tiru.stdout?.on('data', read);
    tiru.stderr?.on('data', read);
    tiru.once('exit', (code) => failed(new Error(`tiru ended with ${code}:\n${printed}`)));
  });
}
