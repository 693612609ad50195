import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../harness/browser.js';
import { startTiru, type RunningTiru } from '../harness/running-tiru.js';
import { temporaryFolder, type TemporaryFolder } from '../harness/temporary-folder.js';

const PASSWORD = 'correct horse battery staple';
/** Ignored by git: pictures to look at. */
const folder = resolve(import.meta.dirname, '../screenshots');

/** One look of the console: who reads it, on what. */
export interface Look {
  readonly locale: 'id-ID' | 'en-GB';
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
}

let data: TemporaryFolder;
let tiru: RunningTiru;
let browser: Browser;
let screens: [name: string, path: string][];

async function signIn(context: BrowserContext, password: string): Promise<void> {
  const answer = await context.request.post(`${tiru.url}/api/v1/session`, {
    data: { username: 'admin', password },
  });
  expect(answer.status()).toBe(201);
}

/** The press gives the figures of one city; a chart that compares needs two. */
async function recordSecondCity(context: BrowserContext): Promise<void> {
  const answer = await context.request.post(`${tiru.url}/api/v1/outcomes`, {
    headers: { 'idempotency-key': 'a second city for the chart' },
    data: {
      municipality: '33.20',
      indicator: 'rtm.rt_reached',
      period: '2023',
      valueKind: 'actual',
      value: '85',
      status: 'normal',
      note: 'synthetic',
      source: { type: 'self_declaration', reference: 'synthetic: made up for this test' },
    },
  });
  expect(answer.status()).toBe(201);
  const { position } = (await answer.json()) as { position: string };
  await context.request.get(`${tiru.url}/api/v1/comparisons/rtm.rt_reached?after=${position}`);
}

async function screensOf(context: BrowserContext): Promise<[string, string][]> {
  const items = async (path: string) => {
    const answer = await context.request.get(`${tiru.url}/api/v1${path}`);
    return ((await answer.json()) as { items: Record<string, unknown>[] }).items;
  };
  const visit = (await items('/visits?limit=50')).find(({ topicCount }) => topicCount === 5);
  const adoption = (await items('/adoptions?limit=50')).find(
    ({ attributionLevel }) => attributionLevel === 0,
  );
  const [program] = await items('/programs?search=RT%20Mandiri');
  return [
    ['overview', '/'],
    ['programs', '/programs'],
    ['program', `/programs/${program?.id}`],
    ['visits', '/visits'],
    ['visit', `/visits/${visit?.id}`],
    ['adoptions', '/adoptions'],
    ['adoption', `/adoptions/${adoption?.id}`],
    ['adoption-past', `/adoptions/${adoption?.id}?day=2023-02-05`],
    ['municipality', '/municipalities/63.72'],
    ['compare', '/compare?indicator=rtm.rt_reached&period=2023'],
    ['compare-unranked', '/compare?indicator=wm.generation&period=2024'],
    ['record-outcome', '/outcomes/new'],
    ['work', '/work?municipality=33.20'],
    ['attest-form', `/visits/${visit?.id}?form=attestVisit`],
    ['decide-form', `/adoptions/${adoption?.id}?form=decideAdoption`],
    ['about', '/about'],
    ['not-found', '/no-such-screen'],
  ];
}

/** A screen is ready when nothing is loading any more. */
async function settle(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  // The code of a form comes after that of the page below it.
  if (page.url().includes('form=')) await page.getByRole('dialog').waitFor();
  await page.waitForFunction(`document.querySelectorAll('[aria-busy="true"]').length === 0`);
  await page.evaluate('document.fonts.ready');
  // Axe judges colours, and a colour in the middle of a transition is none of ours.
  await page.waitForFunction(
    'document.getAnimations().every((each) => each.playState !== "running" || each.effect.getComputedTiming().endTime === Infinity)',
  );
}

/** Looks at every screen in these looks, in a registry of its own: each language has a file, so that two workers share them. */
export function lookAtScreens(looks: readonly Look[]): void {
  beforeAll(async () => {
    await mkdir(folder, { recursive: true });
    data = await temporaryFolder('screens');
    tiru = await startTiru(data.path);
    browser = await launchBrowser();
    const context = await browser.newContext();
    await signIn(context, tiru.password ?? '');
    await context.request.post(`${tiru.url}/api/v1/session/password`, {
      data: { current: tiru.password, next: PASSWORD },
    });
    await recordSecondCity(context);
    screens = await screensOf(context);
    await context.close();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await tiru?.stop();
    await data?.remove();
  }, 30_000);

  describe.each(looks)('in $locale, $width px wide, $colorScheme', ({ locale, width, colorScheme }) => {
    const name = (screen: string) =>
      join(folder, `${screen}.${locale.slice(0, 2)}.${width}.${colorScheme}.png`);
    let context: BrowserContext;
    let page: Page;

    beforeAll(async () => {
      context = await browser.newContext({
        locale,
        colorScheme,
        viewport: { width, height: 800 },
        reducedMotion: 'reduce',
        // The tests look into the page by evaluated text; that the policy holds is another test's business.
        bypassCSP: true,
      });
      page = await context.newPage();
      page.setDefaultTimeout(15_000);
    });
    afterAll(() => context?.close());

    async function check(screen: string): Promise<void> {
      await settle(page);
      await page.screenshot({ path: name(screen), fullPage: true });
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${screen}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(`${screen} is ${overflow} px too wide`).toBe(`${screen} is 0 px too wide`);
      expect(await page.evaluate('document.documentElement.lang')).toBe(locale.slice(0, 2));
    }

    it('the sign-in is accessible and fits', async () => {
      await page.goto(tiru.url);
      await check('sign-in');
    });

    it('every screen is accessible and fits', async () => {
      await signIn(context, PASSWORD);
      for (const [screen, path] of screens) {
        await page.goto(`${tiru.url}${path}`);
        if (screen === 'compare') await page.locator('[_echarts_instance_] svg').waitFor();
        await check(screen);
      }
    }, 180_000);
  });
}
