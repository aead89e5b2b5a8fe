import { expect, test } from '@playwright/test';
import { LOCALES, prefix } from './pages/messages';
import { Paper } from './pages/paper';
import { scan } from './pages/scan';
import { violations } from './pages/soundness';
import { watch } from './pages/watch';

const ARTICLE = '/articles/time-zones';

/** The few things a page does with its script: what a reader chose stays chosen. */
for (const locale of LOCALES) {
  test(`${locale}: dark and light, text size and the address to copy`, async ({ page, context, baseURL }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const paper = new Paper(page, locale);
    const { t, main, masthead } = paper;
    const root = page.locator('html');
    const size = (name: 'Smaller' | 'Normal' | 'Larger') => main.getByRole('button', { name: t(`article.text${name}`), exact: true });
    const colour = () => root.evaluate((element) => getComputedStyle(element).backgroundColor);
    await paper.open(prefix(locale) + ARTICLE);

    const light = await colour();
    await masthead.getByRole('button', { name: t('nav.theme') }).click();
    await expect(root).toHaveAttribute('data-theme', 'dark');
    const dark = await colour();
    expect(dark).not.toBe(light);
    await expect(size('Normal')).toHaveAttribute('aria-pressed', 'true');
    await size('Larger').click();
    await expect(size('Larger')).toHaveAttribute('aria-pressed', 'true');

    await paper.open(`${prefix(locale)}/articles/undersea-cables`);
    expect(await colour()).toBe(dark);
    await expect(root).toHaveAttribute('data-text-size', 'large');

    await main.getByRole('button', { name: t('article.copyLink') }).click();
    await expect(main.getByRole('button', { name: t('article.copied') })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}${prefix(locale)}/articles/undersea-cables`);
  });
}

test('a reader who chose a text size can choose another one on the next page', async ({ page }) => {
  const paper = new Paper(page, 'zh-CN');
  const { t, main } = paper;
  const larger = main.getByRole('button', { name: t('article.textLarger'), exact: true });
  await paper.open(ARTICLE);
  await larger.click();
  await page.reload({ waitUntil: 'load' });
  await expect(page.locator('html')).toHaveAttribute('data-text-size', 'large');
  await expect(larger).toHaveAttribute('aria-pressed', 'true', { timeout: 1000 });
});

for (const locale of LOCALES) {
  test(`${locale}: an article's address as a code for WeChat, asked of nobody`, async ({ page, baseURL }) => {
    const complaints = watch(page, baseURL ?? '');
    const paper = new Paper(page, locale);
    const { t, main } = paper;
    const dialog = page.getByRole('dialog', { name: t('article.weixinTitle') });
    const button = main.getByRole('button', { name: t('article.shareWeixin'), exact: true });
    await page.emulateMedia({ colorScheme: 'dark' });
    await paper.open(prefix(locale) + ARTICLE);
    await expect(dialog).toHaveCount(0);
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(dialog.getByText(t('article.weixinHint'))).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(await scan(dialog.getByRole('img', { name: t('article.qrCode') }))).toBe(baseURL + prefix(locale) + ARTICLE);

    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(button).toBeFocused();
    await button.click();
    await dialog.getByRole('button', { name: t('article.close') }).click();
    await expect(dialog).toHaveCount(0);
    await button.click();
    await expect(dialog).toBeVisible();
    await page.mouse.click(4, 4);
    await expect(dialog).toHaveCount(0);
    expect(complaints).toEqual([]);
  });
}

for (const canShare of [true, false]) {
  test(`the device's own way to share ${canShare ? 'gets the address' : 'is not offered where there is none'}`, async ({ page, baseURL }) => {
    await page.addInitScript((can) => {
      const share = can ? (data: ShareData) => Promise.resolve(document.body.setAttribute('data-shared', data.url ?? '')) : undefined;
      Object.defineProperty(navigator, 'share', { value: share });
    }, canShare);
    const paper = new Paper(page, 'zh-CN');
    const button = paper.main.getByRole('button', { name: paper.t('article.shareDevice') });
    await paper.open(ARTICLE);
    await expect(button).toHaveCount(Number(canShare));
    if (!canShare) return;
    await button.click();
    await expect(page.locator('body')).toHaveAttribute('data-shared', baseURL + ARTICLE);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('no button stands there that would do nothing', async ({ page }) => {
    const { sections, footer, t } = new Paper(page, 'zh-CN');
    await page.goto(ARTICLE, { waitUntil: 'domcontentloaded' });
    await expect(sections).toBeVisible();
    const outsideForms = page.getByRole('button').and(page.locator(':not(form *)'));
    await expect(outsideForms).toHaveCount(0);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByText(t('article.resume'))).toBeHidden();
    await expect(footer.getByRole('link', { name: t('footer.backToTop') })).toBeVisible();
  });
});
