import { expect, test } from '@playwright/test';
import { LOCALES, prefix, words } from './pages/messages';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    for (const locale of LOCALES) {
      const t = words(locale);

      test(`${locale}: front page → article → category → tag → archive → 404`, async ({ page }) => {
        await page.goto(prefix(locale) || '/');
        await expect(page.locator('html')).toHaveAttribute('lang', locale);
        const lead = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').first();
        await lead.click();
        await expect(page).toHaveURL(new RegExp(`${prefix(locale)}/articles/`));
        await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();

        const tagLink = page.locator('a[href*="/tags/"]').first();
        const tag = (await tagLink.innerText()).trim();
        await tagLink.click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(tag);

        await page.getByRole('navigation', { name: t('nav.sections') }).getByRole('link').nth(1).click();
        await expect(page).toHaveURL(/\/categories\//);
        await expect(page.getByRole('navigation', { name: t('nav.sections') }).locator('[aria-current="page"], [aria-current="true"]')).toHaveCount(1);

        await page.getByRole('contentinfo').getByRole('link', { name: t('footer.archive') }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('archive.title'));
        await page.getByRole('main').locator('a[href*="/archive/2026/"]').first().click();
        await expect(page).toHaveURL(/\/archive\/2026\/\d\d/);

        const missing = await page.goto(`${prefix(locale)}/articles/no-such-story`);
        expect(missing?.status()).toBe(404);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('states.notFoundTitle'));
      });

      test(`${locale}: search by keyboard, and an empty result`, async ({ page }) => {
        await page.goto(`${prefix(locale)}/search`);
        const query = locale === 'en' ? 'cables' : '海底';
        const field = page.getByRole('searchbox', { name: t('search.field') }).last();
        await field.focus();
        await page.keyboard.type(query);
        await page.keyboard.press('Enter');
        await expect(page).toHaveURL(/q=/);
        await expect(page.getByRole('main').getByRole('link', { name: new RegExp(query, 'i') }).first()).toBeVisible();
        await page.goto(`${prefix(locale)}/search?q=zzzzqqqq`);
        await expect(page.getByRole('main')).toContainText('zzzzqqqq');
        await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
      });

      test(`${locale}: the switch leads to this article's translation`, async ({ page }) => {
        const other = locale === 'en' ? 'zh-CN' : 'en';
        await page.goto(`${prefix(locale)}/articles/time-zones`);
        await page.getByRole('navigation', { name: t('nav.editions') }).locator(`a[hreflang="${other}"], a[lang="${other}"]`).first().click();
        await expect(page).toHaveURL(new RegExp(`${prefix(other)}/articles/time-zones$`));
        await expect(page.locator('html')).toHaveAttribute('lang', other);
      });
    }

    test('pages of a list have their numbers, titles and ends', async ({ page }) => {
      const t = words('zh-CN');
      await page.goto('/archive/2026/09');
      const pager = page.getByRole('navigation', { name: t('pagination.label') });
      await expect(pager.locator('[aria-current="page"]')).toHaveText('1');
      await pager.getByRole('link', { name: t('pagination.page', { page: 2 }) }).first().click();
      await expect(page).toHaveURL(/\/archive\/2026\/09\/page\/2$/);
      await expect(page).toHaveTitle(/第2页/);
      await expect(page.getByRole('navigation', { name: t('pagination.label') }).locator('[aria-current="page"]')).toHaveText('2');
    });

    test('the table of contents leads to its headings', async ({ page }) => {
      await page.goto('/articles/undersea-cables');
      const contents = page.locator('details.toc, .toc, nav').filter({ has: page.locator('a[href^="#"]') }).first();
      const link = contents.locator('a[href^="#"]').first();
      if (!(await link.isVisible())) await contents.locator('summary').first().click();
      const target = decodeURIComponent((await link.getAttribute('href')) ?? '').slice(1);
      await link.click();
      await expect(page.locator(`[id="${target}"]`)).toBeInViewport();
    });
  });
}

test('the skip link is the first stop of the keyboard and leads to the content', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: words('zh-CN')('nav.skip') });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});

test('an article without a translation leads to the other edition\'s front page', async ({ page }) => {
  await page.goto('/articles/tcp-ip-handshake');
  await page.getByRole('navigation', { name: words('zh-CN')('nav.editions') }).locator('a').last().click();
  await expect(page).toHaveURL(/\/en$/);
});
