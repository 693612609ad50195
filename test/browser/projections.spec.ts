import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createAccount } from '#access';
import { openEventLog } from '#event-log';
import { createPool, type ReadStore } from '#read-store';
import { launchBrowser } from '../harness/browser.js';
import { appendPoison } from '../harness/poison.js';
import { startTiru, type RunningTiru } from '../harness/running-tiru.js';
import { temporaryFolder, type TemporaryFolder } from '../harness/temporary-folder.js';

const PASSWORD = 'correct horse battery staple';
const folder = resolve(import.meta.dirname, '../screenshots');
const reason = 'Synthetic event of a test, nothing is lost without it';

let data: TemporaryFolder;
let tiru: RunningTiru;
let browser: Browser;
let store: ReadStore;
let stream = '';

/** Signs in with a one-time password and changes it. */
async function firstSignIn(username: string, oneTime: string): Promise<void> {
  const context = await browser.newContext();
  await context.request.post(`${tiru.url}/api/v1/session`, { data: { username, password: oneTime } });
  const changed = await context.request.post(`${tiru.url}/api/v1/session/password`, {
    data: { current: oneTime, next: PASSWORD },
  });
  expect(changed.status()).toBe(204);
  await context.close();
}

async function pageOf(username: string, look: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    bypassCSP: true,
    ...look,
  });
  const answer = await context.request.post(`${tiru.url}/api/v1/session`, {
    data: { username, password: PASSWORD },
  });
  expect(answer.status()).toBe(201);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

async function untilHalted(): Promise<void> {
  for (;;) {
    const { parts } = (await (await fetch(`${tiru.url}/health`)).json()) as {
      parts: { name: string; condition?: string }[];
    };
    if (parts.some(({ name, condition }) => name === 'read_model:visit_log' && condition === 'halted'))
      return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  data = await temporaryFolder('projections');
  tiru = await startTiru(data.path);
  browser = await launchBrowser();
  const { eventStoreUrl, databaseUrl } = JSON.parse(await readFile(join(data.path, 'running.json'), 'utf8'));
  store = createPool(databaseUrl, { max: 2 });
  await firstSignIn('admin', tiru.password ?? '');
  for (const role of ['analyst', 'auditor'] as const) {
    const { password } = await createAccount(
      { store, clock: () => new Date() },
      { username: role, displayName: `Synthetic ${role}`, office: 'Bappeda', role },
    );
    await firstSignIn(role, password);
  }
  const log = openEventLog(eventStoreUrl);
  ({ stream } = await appendPoison(log, 'visit'));
  await log.close();
  await untilHalted();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await store?.close();
  await tiru?.stop();
  await data?.remove();
}, 30_000);

async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(`document.querySelectorAll('[aria-busy="true"]').length === 0`);
  await page.waitForFunction(
    'document.getAnimations().every((each) => each.playState !== "running" || each.effect.getComputedTiming().endTime === Infinity)',
  );
}

async function check(page: Page, picture: string): Promise<void> {
  await settle(page);
  await page.screenshot({ path: join(folder, `${picture}.png`), fullPage: true });
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${picture}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
  const overflow = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(`${picture} is ${overflow} px too wide`).toBe(`${picture} is 0 px too wide`);
}

const looks = [
  { locale: 'id-ID', width: 1280, colorScheme: 'light' },
  { locale: 'en-GB', width: 1280, colorScheme: 'dark' },
  { locale: 'id-ID', width: 360, colorScheme: 'dark' },
  { locale: 'en-GB', width: 360, colorScheme: 'light' },
] as const;

it.each(looks)(
  'is accessible and fits in $locale, $width px wide, $colorScheme',
  async ({ locale, width, colorScheme }) => {
    const page = await pageOf('admin', { locale, colorScheme, viewport: { width, height: 800 } });
    const look = `${locale.slice(0, 2)}.${width}.${colorScheme}`;
    const isIndonesian = locale === 'id-ID';
    await page.goto(`${tiru.url}/visits`);
    await page
      .getByText(isIndonesian ? 'Halaman ini belum terbaru' : 'This page is not up to date')
      .waitFor();
    await check(page, `standstill.${look}`);
    await page.goto(`${tiru.url}/projections`);
    await page.getByText(stream).first().waitFor();
    await check(page, `projections.${look}`);
    for (const summary of await page.locator('summary').all()) await summary.click();
    await check(page, `projections-unfolded.${look}`);
    await page
      .getByRole('button', { name: isIndonesian ? 'Lewati peristiwa ini' : 'Skip this event' })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: isIndonesian ? 'Lewati peristiwa' : 'Skip the event' }).click();
    await dialog.getByText(isIndonesian ? /^Tulis alasan/ : /^Give a reason/).waitFor();
    await check(page, `projections-skip.${look}`);
    await page.context().close();
  },
  120_000,
);

it('tells an analyst on the pages that stand still, only there, and offers nothing to decide', async () => {
  const page = await pageOf('analyst');
  await page.goto(`${tiru.url}/visits`);
  await page.getByText('This page is not up to date').waitFor();
  expect(await page.getByRole('link', { name: 'To the read models' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: /^Read models/ }).count()).toBe(0);
  await page.goto(`${tiru.url}/programs`);
  await settle(page);
  expect(await page.getByText('This page is not up to date').count()).toBe(0);
  await page.goto(`${tiru.url}/projections`);
  await page.getByText('Your account may not').or(page.getByText('your account may not')).first().waitFor();
  await page.context().close();
}, 60_000);

it('shows an auditor what stands still, without a way to decide', async () => {
  const page = await pageOf('auditor');
  await page.goto(`${tiru.url}/projections`);
  await page.getByText('Only an administrator can decide about it.').first().waitFor();
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
  await page.context().close();
}, 60_000);

it('goes on, before the eyes of who skips the event and says why', async () => {
  const page = await pageOf('admin');
  await page.goto(`${tiru.url}/programs`);
  await page.getByRole('link', { name: /^Read models\D*\d need/ }).click();
  for (;;) {
    const buttons = page.getByRole('button', { name: 'Skip this event' });
    await page.getByRole('heading', { name: 'All read models' }).waitFor();
    const left = await buttons.count();
    if (left === 0) break;
    await buttons.first().click();
    await page.getByRole('dialog').getByLabel('Reason').fill(reason);
    await page.getByRole('dialog').getByRole('button', { name: 'Skip the event' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForFunction(
      `[...document.querySelectorAll('button')].filter((it) => it.textContent.startsWith('Skip this')).length < ${left}`,
    );
  }
  await page.getByRole('cell', { name: reason }).first().waitFor();
  await page
    .getByRole('row', { name: /Study visits.*Up to date/ })
    .first()
    .waitFor();
  await page.getByRole('link', { name: 'Read models', exact: true }).waitFor();
  await check(page, 'projections-after.en.1280.light');
  await page.goto(`${tiru.url}/visits`);
  await settle(page);
  expect(await page.getByText('This page is not up to date').count()).toBe(0);
  const { rows } = await store.pool.query('select distinct decided_by, reason from tiru.dead_letter');
  expect(rows).toEqual([{ decided_by: expect.stringMatching(/^user:[0-9a-f-]{36} \S/), reason }]);
  await page.context().close();
}, 60_000);
