import { chromium, type Browser } from 'playwright-core';

/** Chromium as the tests need it: headless, and asking nobody outside. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(process.env.TIRU_CHROMIUM && { executablePath: process.env.TIRU_CHROMIUM }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
