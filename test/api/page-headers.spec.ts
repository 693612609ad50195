import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestRegistry, type TestRegistry } from '../harness/test-registry.js';

let registry: TestRegistry;
let consoleFolder: string;

beforeAll(async () => {
  consoleFolder = await mkdtemp(join(tmpdir(), 'tiru-console-'));
  await mkdir(join(consoleFolder, 'assets'));
  await writeFile(join(consoleFolder, 'index.html'), '<!doctype html><title>Tiru</title>');
  await writeFile(join(consoleFolder, 'assets', 'app-1a2b.js'), 'export {};');
  await writeFile(join(consoleFolder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  registry = await startTestRegistry(() => new Date(), { consoleFolder });
});
afterAll(async () => {
  await registry?.stop();
  await rm(consoleFolder, { recursive: true });
});

const get = (url: string, accept = 'text/html', method: 'GET' | 'HEAD' | 'POST' = 'GET') =>
  registry.app.inject({ method, url, headers: { accept, cookie: registry.cookie } });

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join(';');

it.each(['/', '/favicon.svg', '/api/v1/programs', '/api/v1/nothing', '/health', '/nothing.js', '/api/docs'])(
  '%s carries the security headers',
  async (url) => {
    const { headers } = await get(url);
    expect(headers['content-security-policy']).toBe(policy);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers.server).toBeUndefined();
  },
);

it.each(['/', '/programs', '/programs/63.72?tab=visits', '/sign-in', '/apiary', '/healthy-cities'])(
  '%s is a screen of the console',
  async (url) => {
    const { statusCode, headers, body } = await get(url);
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toMatch(/^text\/html/);
    expect(headers['cache-control']).toBe('no-cache');
    expect(body).toContain('<title>Tiru</title>');
  },
);

it('keeps files with a hash in their name for ever, and the others not', async () => {
  const hashed = await get('/assets/app-1a2b.js', '*/*');
  expect(hashed.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect((await get('/favicon.svg', '*/*')).headers['cache-control']).toBe('no-cache');
});

it.each([
  '/api',
  '/api/',
  '/api/v1',
  '/api/v1/nothing',
  '/api/v2/programs',
  '/api?x=1',
  '//api/v1/nothing',
  '/API/v1/nothing',
  '/health/nothing',
])('%s is never answered with a screen', async (url) => {
  const { statusCode, headers } = await get(url);
  expect(statusCode).toBe(404);
  expect(headers['content-type']).toMatch(/^application\/problem\+json/);
});

it.each(['/assets/gone.js', '/../package.json', '/..%2f..%2fpackage.json', '/.env'])(
  '%s is no file of the console',
  async (url) => {
    const { statusCode, body } = await get(url, '*/*');
    expect(statusCode).toBeGreaterThanOrEqual(400);
    expect(body).not.toContain('"dependencies"');
  },
);

it('keeps no answer of the api', async () => {
  for (const url of ['/api/v1/programs', '/api/v1/session', '/health'])
    expect((await get(url, 'application/json')).headers['cache-control']).toBe('no-store');
});

it('answers JSON to a browser, and never with the page', async () => {
  for (const accept of ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', '*/*', ''])
    expect((await get('/api/v1/programs', accept)).headers['content-type']).toMatch(/^application\/json/);
  for (const accept of ['text/html', 'application/xml']) {
    const { statusCode, headers } = await get('/api/v1/programs', accept);
    expect([statusCode, headers['content-type']]).toEqual([
      406,
      expect.stringMatching(/^application\/problem\+json/),
    ]);
    expect((await get('/api/v1/session', accept)).headers['content-type']).toMatch(
      /^application\/(problem\+)?json/,
    );
  }
});
