import { expect, test } from '@playwright/test';
import { LOCALES, prefix } from './pages/messages';
import { Paper } from './pages/paper';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a topic is found by its letter or by what it is called, from the keyboard', async ({ page }) => {
    const paper = new Paper(page, 'zh-CN');
    const { t, main, heading } = paper;
    await paper.open('/tags');
    const letters = main.getByRole('navigation', { name: t('terms.jump') });
    await letters.getByRole('link', { name: 'T', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#initial-t$/);
    await expect(main.getByRole('region', { name: 'T', exact: true }).getByRole('link', { name: '天文' })).toBeInViewport();

    const field = main.getByRole('searchbox', { name: t('terms.filterField') });
    await field.fill('tw');
    await field.press('Enter');
    await expect(main.getByRole('heading', { level: 2, name: t('terms.filtered', { count: 1, query: 'tw' }) })).toBeVisible();
    await main.getByRole('link', { name: '天文', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(heading).toHaveText('天文');
    await expect(main.getByText(/^从节气、潮汐到遥远的脉冲星/)).toBeVisible();
    await expect(main.getByRole('img', { name: /射电望远镜/ })).toBeVisible();
    await expect(main.getByRole('link', { name: t('list.feed') })).toHaveAttribute('href', /\/feed\.xml$/);
    const beside = main.getByRole('term').filter({ hasText: t('terms.related') }).locator('..').getByRole('link').first();
    const name = await beside.innerText();
    await beside.press('Enter');
    await expect(heading).toHaveText(name);

    await paper.open('/tags?q=没有这样的标签');
    await main.getByRole('link', { name: t('terms.filterClear') }).press('Enter');
    await expect(letters).toBeVisible();
  });
});

test.describe('a reader', () => {
  test.use({ userAgent: BROWSER });

  for (const locale of LOCALES) {
    test(`${locale}: what is read is counted and listed`, async ({ page, context }) => {
      const paper = new Paper(page, locale);
      const { t, main } = paper;
      const told = page.waitForResponse((response) => response.url().endsWith('/api/read'));
      await paper.open(`${prefix(locale)}/articles/undersea-cables`);
      const title = await paper.heading.innerText();
      expect((await told).status()).toBe(204);
      expect(await context.cookies()).toEqual([]);
      await expect(async () => {
        await paper.open(`${prefix(locale)}/popular`);
        await expect(main.getByRole('link', { name: title }).first()).toBeVisible({ timeout: 100 });
      }).toPass({ timeout: 30_000 });
      await expect(main.getByRole('heading', { level: 2, name: t('popular.day') })).toBeVisible();
      await paper.open(prefix(locale) || '/');
      const list = main.getByRole('region', { name: t('front.popular') });
      await list.getByRole('link', { name: title }).click();
      await expect(paper.heading).toHaveText(title);
    });
  }
});
