import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { EVIDENCE_MAX_BYTES, evidenceMediaTypes } from '#registry';
import { clientOf, type Answer } from '../harness/client.js';
import { recordBasics } from '../harness/examples.js';
import { officerOf } from '../harness/officers.js';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

type Client = ReturnType<typeof clientOf>;
let registry: TestRegistry;
let admin: Client;
let ofBanjarbaru: Client;
let ofJepara: Client;
let analyst: Client;
let program = '';
let pdf: Buffer;

const bytes = { 'content-type': 'application/octet-stream' };
const hashOf = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');
const pathOf = (sha256: string) =>
  join(registry.dataDir, 'evidence', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
const regulation = {
  title: 'Perwali 12/2022 "RT Mandiri"',
  municipality: '63.72',
  url: 'https://jdih.banjarbarukota.go.id/12.pdf',
  retrievedOn: '2023-02-07',
};
const file = (client: Client, content: Buffer, change: Record<string, string> = {}, headers = bytes) =>
  client.post(`/evidence?${new URLSearchParams({ ...regulation, ...change })}`, content, headers);
const notesOf = (text: string) => Buffer.from(`Notulen ${text}\n`);

/** Every file in the folder of the evidence but its marker. */
const kept = async () =>
  (await readdir(join(registry.dataDir, 'evidence'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && entry.name !== 'tiru-evidence.json')
    .map(({ name }) => name)
    .toSorted();

async function leavesNothing(act: () => Promise<Answer>, expected: object): Promise<void> {
  const [files, head] = [await kept(), await registry.log.head()];
  expect(await act()).toMatchObject(expected);
  expect(await kept()).toEqual(files);
  expect(await registry.log.head()).toBe(head);
}

beforeAll(async () => {
  registry = await startTestRegistry();
  admin = clientOf(registry);
  ({ program } = await recordBasics(admin));
  ofBanjarbaru = await officerOf(registry, '63.72');
  ofJepara = await officerOf(registry, '33.20');
  analyst = await officerOf(registry, '63.72', { username: 'analyst', role: 'analyst' });
  pdf = await readFile(new URL('../../libs/evidence-store/src/fixtures/page.pdf', import.meta.url));
});
afterAll(() => registry?.stop());

describe('a file', () => {
  it('is filed by its bytes, found in the register and saved by who reads', async () => {
    const { status, body } = await file(ofBanjarbaru, pdf);
    const sha256 = hashOf(pdf);
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { id: sha256, sha256, mediaType: 'application/pdf', bytes: pdf.length, revision: '0' },
    });
    expect(await readFile(pathOf(sha256))).toEqual(pdf);

    const entry = await analyst.get(`/evidence/${sha256}?after=${body.position}`);
    expect(entry).toMatchObject({
      status: 200,
      headers: { etag: '"0"' },
      body: { ...regulation, municipality: { name: 'Kota Banjarbaru' }, state: 'filed', links: [] },
    });
    expect(entry.body.origin).toMatchObject({
      actor: { municipality: '63.72' },
      effectiveFrom: { date: '2023-02-07', precision: 'day' },
    });

    const saved = await registry.app.inject({
      url: `/api/v1/evidence/${sha256}/content`,
      headers: { cookie: registry.cookie },
    });
    expect(saved.rawPayload).toEqual(pdf);
    expect(saved.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': 'attachment; filename="Perwali-12-2022-RT-Mandiri.pdf"',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cache-control': 'no-store',
    });
  });

  it('that is text is saved too, and never shown', async () => {
    const content = Buffer.from('kode,nama\n63.72,"<b>Banjarbaru</b>"\n');
    const { body } = await file(ofBanjarbaru, content, { title: 'Daftar' });
    expect(body.mediaType).toBe('text/csv');
    const saved = await registry.app.inject({
      url: `/api/v1/evidence/${body.sha256}/content`,
      headers: { cookie: registry.cookie },
    });
    expect(saved.headers['content-disposition']).toBe('attachment; filename="Daftar.csv"');
    expect(saved.headers['content-type']).toMatch(/^text\/csv/);
    expect(saved.rawPayload).toEqual(content);
  });

  it('that is sent twice is filed once; under another title it is already there', async () => {
    const content = notesOf('twice');
    const key = { ...bytes, 'idempotency-key': randomUUID() };
    const first = await file(ofBanjarbaru, content, {}, key);
    expect(await file(ofBanjarbaru, content, {}, key)).toMatchObject({ status: 201, body: first.body });
    expect(await file(ofBanjarbaru, content)).toMatchObject({ status: 201, body: { eventIds: [] } });
    expect(await file(ofBanjarbaru, content, { title: 'Lain' })).toMatchObject({
      status: 409,
      body: { code: 'evidence.already_filed', errors: [{ pointer: '/title' }] },
    });
  });

  it('that is sent by two at once is one file and one event', async () => {
    const content = notesOf('at once');
    const answers = await Promise.all([1, 2, 3, 4].map(() => file(ofBanjarbaru, content)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
    expect(answers.flatMap(({ body }) => body.eventIds)).toHaveLength(1);
    expect((await kept()).filter((name) => name === hashOf(content))).toHaveLength(1);
  });

  it('of 50 MB comes through, streamed', async () => {
    const content = Buffer.alloc(EVIDENCE_MAX_BYTES, 'Notulen rapat\n');
    const { status, body } = await file(ofBanjarbaru, content, { title: 'Besar' });
    expect({ status, bytes: body.bytes }).toEqual({ status: 201, bytes: EVIDENCE_MAX_BYTES });
    await rm(pathOf(body.sha256));
  });
});

describe('nothing is kept', () => {
  it.each<[string, () => Promise<Answer>, object]>([
    [
      'of an empty file',
      () => file(ofBanjarbaru, Buffer.alloc(0)),
      { status: 422, body: { code: 'evidence_empty' } },
    ],
    [
      'of 51 MB',
      () => file(ofBanjarbaru, Buffer.alloc(51_000_000, 'a')),
      { status: 413, body: { code: 'evidence_too_large' } },
    ],
    [
      'of a page',
      () => file(ofBanjarbaru, Buffer.from('<!doctype html><p>RT')),
      {
        status: 415,
        body: { code: 'evidence_type_refused', found: 'text/html', allowed: [...evidenceMediaTypes] },
      },
    ],
    [
      'of a file that is not the declared one',
      () => file(ofBanjarbaru, notesOf('declared'), { sha256: '0'.repeat(64) }),
      { status: 422, body: { code: 'evidence_hash_differs', errors: [{ pointer: '/sha256' }] } },
    ],
    [
      'under a path',
      () => file(ofBanjarbaru, notesOf('path'), { title: '../../etc/passwd' }),
      { status: 422, body: { code: 'input_invalid', errors: [{ pointer: '/title' }] } },
    ],
    [
      'under a title that turns its direction',
      () => file(ofBanjarbaru, notesOf('bidi'), { title: 'perwali\u202efdp.exe' }),
      { status: 422, body: { code: 'input_invalid', errors: [{ pointer: '/title' }] } },
    ],
    [
      'with a field that is not known',
      () => file(ofBanjarbaru, notesOf('x'), { name: 'x.pdf' }),
      { status: 422, body: { errors: [{ pointer: '/name', code: 'unknown_field' }] } },
    ],
    [
      'from nowhere',
      () => file(ofBanjarbaru, notesOf('nowhere'), { url: '' }),
      { status: 422, body: { errors: [{ pointer: '/url' }] } },
    ],
    [
      'of a municipality that is not registered',
      () => file(admin, notesOf('99'), { municipality: '99.99' }),
      { status: 422, body: { code: 'evidence.municipality_unknown' } },
    ],
    [
      'for another municipality',
      () => file(ofJepara, notesOf('other')),
      { status: 403, body: { code: 'forbidden' } },
    ],
    [
      'from an analyst',
      () => file(analyst, notesOf('analyst')),
      { status: 403, body: { code: 'forbidden' } },
    ],
    [
      'of JSON in place of a file',
      () => admin.post(`/evidence?${new URLSearchParams(regulation)}`, { a: 1 }),
      { status: 415, body: { code: 'media_type_unsupported' } },
    ],
  ])('%s', (_what, act, expected) => leavesNothing(act, expected));

  it('where neither an address nor an archive is named', () => {
    const { url: _none, ...placeless } = regulation;
    const act = () =>
      ofBanjarbaru.post(`/evidence?${new URLSearchParams(placeless)}`, notesOf('placeless'), bytes);
    return leavesNothing(act, { status: 422, body: { code: 'evidence.place_needed' } });
  });

  it('of bytes that go to another route', () =>
    leavesNothing(() => admin.post('/programs', pdf, bytes), {
      status: 415,
      body: { code: 'media_type_unsupported' },
    }));

  it('of a file that never ends: the answer comes as soon as it is too large', async () => {
    await registry.app.getHttpAdapter().getInstance().listen({ port: 0, host: '127.0.0.1' });
    const { port } = registry.app.getHttpServer().address() as AddressInfo;
    const files = await kept();
    let sent = 0;
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sending = request(
        {
          port,
          method: 'POST',
          path: `/api/v1/evidence?${new URLSearchParams(regulation)}`,
          headers: { ...bytes, cookie: registry.cookie, 'idempotency-key': randomUUID() },
        },
        ({ statusCode, headers }) => {
          expect(headers.connection).toBe('close');
          resolve(statusCode);
          sending.destroy();
        },
      );
      sending.on('error', reject);
      const more = (): void => {
        if (sending.destroyed) return;
        sent += 1_000_000;
        if (sending.write(Buffer.alloc(1_000_000, 'a'))) setImmediate(more);
        else sending.once('drain', more);
      };
      more();
    });
    expect(status).toBe(413);
    expect(sent).toBeLessThan(3 * EVIDENCE_MAX_BYTES);
    expect(await kept()).toEqual(files);
  });
});

describe('a link', () => {
  const sha256 = () => hashOf(pdf);
  const link = (client: Client, revision: string, change: object = {}) =>
    client.change(
      `/evidence/${sha256()}/links`,
      { category: 'program', id: program, proves: 'Dasar hukumnya', ...change },
      revision,
    );

  it('is made by who may speak for the thing, also of what another municipality filed', async () => {
    expect(await link(ofJepara, '0')).toMatchObject({ status: 403 });
    const { body } = await link(ofBanjarbaru, '0');
    expect(body).toMatchObject({ revision: '1', eventIds: [expect.any(String)] });
    const adoption = await ofJepara.recorded('/adoptions', { program, adopter: '33.20' });
    const event = { category: 'adoption', id: adoption.id, eventId: adoption.eventIds[0] };
    expect(await link(ofJepara, '1', event)).toMatchObject({ status: 201, body: { revision: '2' } });

    const entry = await analyst.get(`/evidence/${sha256()}?after=${await registry.log.head()}`);
    expect(entry.body.links).toMatchObject([{ category: 'program', id: program, eventId: null }, event]);
    const list = await analyst.get(`/evidence?category=adoption&thing=${adoption.id}`);
    expect(list.body.items).toMatchObject([{ sha256: sha256(), linkCount: 2 }]);
  });

  it('leads to what there is, on the revision last seen', async () => {
    expect(await link(admin, '2', { id: randomUUID() })).toMatchObject({
      status: 422,
      body: { code: 'evidence.proven_unknown', errors: [{ pointer: '/id' }] },
    });
    expect(await link(admin, '2', { eventId: randomUUID() })).toMatchObject({
      status: 422,
      body: { code: 'evidence.event_unknown' },
    });
    expect(await link(admin, '0', { proves: 'Lain' })).toMatchObject({ status: 412 });
    expect(await link(admin, '2', { category: 'evidence' })).toMatchObject({ status: 422 });
  });
});

describe('a file that is lost', () => {
  it('is told when somebody asks for it, and filing the same bytes restores it', async () => {
    const content = notesOf('lost');
    const { body } = await file(ofBanjarbaru, content);
    const sha256 = body.sha256 as string;
    const contentOf = () => admin.get(`/evidence/${sha256}/content`);
    const state = async () =>
      (await admin.get(`/evidence/${sha256}?after=${await registry.log.head()}`)).body;

    await writeFile(pathOf(sha256), 'sesuatu yang lain');
    expect(await contentOf()).toMatchObject({ status: 409, body: { code: 'evidence_altered' } });
    expect(await state()).toMatchObject({ state: 'altered', found: hashOf('sesuatu yang lain') });
    const head = await registry.log.head();
    expect(await contentOf()).toMatchObject({ status: 409 });
    expect(await registry.log.head()).toBe(head);

    await rm(pathOf(sha256));
    expect(await contentOf()).toMatchObject({ status: 404, body: { code: 'evidence_missing' } });
    expect(await state()).toMatchObject({ state: 'missing', found: null });

    const renamed = { title: 'Judul lain' };
    const key = { ...bytes, 'idempotency-key': randomUUID() };
    const restored = await file(ofBanjarbaru, content, renamed, key);
    expect(restored).toMatchObject({ status: 201, body: { eventIds: [expect.any(String)] } });
    expect(await file(ofBanjarbaru, content, renamed, key)).toMatchObject({
      status: 201,
      body: restored.body,
    });
    expect(await file(ofBanjarbaru, content, renamed)).toMatchObject({
      status: 409,
      body: { code: 'evidence.already_filed' },
    });
    expect(await state()).toMatchObject({ state: 'restored', title: regulation.title });
    expect(await contentOf()).toMatchObject({ status: 200 });
    expect(await readFile(pathOf(sha256))).toEqual(content);
  });
});

it('says that there is no such evidence', async () => {
  for (const name of ['0'.repeat(64), 'x', encodeURIComponent('../../etc/passwd')]) {
    expect(await admin.get(`/evidence/${name}`)).toMatchObject({ status: 404 });
    expect(await admin.get(`/evidence/${name}/content`)).toMatchObject({ status: 404 });
  }
  const link = { category: 'program', id: program, proves: 'x' };
  expect(await admin.change(`/evidence/${'0'.repeat(64)}/links`, link, '0')).toMatchObject({ status: 404 });
});
