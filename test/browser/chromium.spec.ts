import { chromium } from 'playwright-core';

describe('the browser of the browser tests', () => {
  it('shows a page', async () => {
    const browser = await chromium.launch({
      executablePath: process.env.TIRU_CHROMIUM,
      args: ['--no-sandbox'],
    });
    try {
      const page = await browser.newPage();
      await page.setContent('<h1>Tiru</h1>');
      expect(await page.getByRole('heading', { name: 'Tiru' }).isVisible()).toBe(true);
    } finally {
      await browser.close();
    }
  });
});
