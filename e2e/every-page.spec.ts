import { expect, test } from '@playwright/test';
import { addressOf, KINDS } from './pages/kinds';
import { LOCALES } from './pages/messages';
import { Paper } from './pages/paper';
import { dimWords, measureShift, overflow, shift, violations } from './pages/soundness';
import { watch } from './pages/watch';

/** A fifth of what web.dev/articles/cls calls good: nothing a reader would notice. */
const MOST_SHIFT = 0.02;

for (const kind of KINDS) {
  test(`${kind.name}: sound, accessible, steady, and asks nobody else for anything`, async ({ page, baseURL }) => {
    const complaints = watch(page, baseURL ?? '');
    await measureShift(page);
    for (const locale of LOCALES) {
      await test.step(locale, async () => {
        const paper = new Paper(page, locale);
        await page.emulateMedia({ colorScheme: 'light' });
        const response = await page.goto(addressOf(kind, locale));
        expect(response?.status()).toBe(kind.status);
        await expect(page.locator('html')).toHaveAttribute('lang', locale);
        await expect(paper.heading).toHaveCount(1);
        await expect(paper.heading).not.toBeEmpty();
        await expect(paper.main).toHaveCount(1);
        expect(await page.title()).not.toBe('');
        await expect(paper.main.locator('img:not([width]):not(.unsized), img:not([alt])')).toHaveCount(0);
        expect(await overflow(page)).toEqual([]);
        expect(await shift(page)).toBeLessThan(MOST_SHIFT);
        expect(await violations(page), 'in light').toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect(await dimWords(page), 'in the dark').toEqual([]);
        expect(complaints).toEqual([]);
      });
    }
  });
}
