import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { LOCALES, prefix } from './pages/messages';

const KINDS: readonly (readonly [string, string, number])[] = [
  ['front page', '/', 200], ['article', '/articles/time-zones', 200], ['category', '/categories/tech', 200], ['category index', '/categories', 200],
  ['tag index', '/tags', 200], ['series index', '/series', 200], ['authors', '/authors', 200], ['author', '/authors/tech-desk', 200],
  ['archive', '/archive', 200], ['month', '/archive/2026/09', 200], ['free page', '/about', 200], ['search', '/search', 200],
  ['search result', '/search?q=a', 200], ['404', '/no/such/page', 404],
];

for (const locale of LOCALES) {
  for (const [kind, path, status] of KINDS) {
    test(`${locale}: ${kind} is sound, accessible and asks nobody else for anything`, async ({ page, baseURL }) => {
      const errors: string[] = [];
      const elsewhere: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404 (Not Found)')) errors.push(message.text());
      });
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(baseURL ?? '') && !request.url().startsWith('data:')) elsewhere.push(request.url());
      });
      const address = locale === 'en' && path === '/' ? '/en' : prefix(locale) + path;
      const response = await page.goto(address);
      expect(response?.status()).toBe(status);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page.getByRole('main')).toHaveCount(1);
      expect(await page.title()).not.toBe('');
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
      }
      expect(errors).toEqual([]);
      expect(elsewhere).toEqual([]);
    });
  }
}

for (const path of ['/', '/articles/a-box-that-moved-the-world']) {
  test(`${path}: nothing moves while it loads, every picture reserves its place`, async ({ page }) => {
    await page.addInitScript(() => {
      const shifts = { total: 0 };
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.total += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => (window as unknown as { shifts: { total: number } }).shifts.total)).toBeLessThan(0.02);
    const unsized = page.locator('main img:not([width]):not(.unsized)');
    await expect(unsized).toHaveCount(0);
    await expect(page.locator('main img:not([alt])')).toHaveCount(0);
  });
}
