import { expect, type Page, test } from '@playwright/test';
import { home, LOCALES, prefix } from './pages/messages';
import { Paper } from './pages/paper';

const ARTICLE = '/articles/time-zones';
const SHORT = '/en/articles/back-number-1';

const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);
const scrollBy = (page: Page, windows: number): Promise<void> => page.evaluate((count) => scrollTo(0, innerHeight * count), windows);

test('the way back up is there when it is long, for the keyboard too, and goes where the footer says the same', async ({ page }) => {
  const paper = new Paper(page, 'zh-CN');
  const { t, main } = paper;
  const button = main.getByRole('button', { name: t('footer.backToTop') });
  await paper.open(ARTICLE);
  await scrollBy(page, 1.5);
  await expect(button).toHaveCount(0);
  await scrollBy(page, 3);
  await expect(button).toBeInViewport();
  await button.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => scrolled(page)).toBe(0);
  await expect(main).toBeFocused();
  await expect(button).toHaveCount(0);
  await scrollBy(page, 100);
  await expect(paper.footer.getByRole('link', { name: t('footer.backToTop') })).toBeInViewport();
  await expect(button).toHaveCount(0);
});

for (const locale of LOCALES) {
  test(`${locale}: who comes again may go on where they were`, async ({ page }) => {
    const paper = new Paper(page, locale);
    const { t, main } = paper;
    const address = prefix(locale) + ARTICLE;
    const goOn = main.getByRole('button', { name: t('article.resume') });
    await paper.open(address);
    await expect(goOn).toHaveCount(0);
    await scrollBy(page, 2.5);
    const before = await scrolled(page);

    await paper.open(home(locale));
    await paper.open(address);
    await expect(goOn).toBeInViewport();
    expect(await scrolled(page)).toBe(0);
    await goOn.click();
    await expect(goOn).toHaveCount(0);
    expect(Math.abs((await scrolled(page)) - before)).toBeLessThan(page.viewportSize()?.height ?? 0);

    await paper.open(home(locale));
    await paper.open(address);
    await main.getByRole('button', { name: t('article.close') }).click();
    await expect(goOn).toHaveCount(0);
    expect(await scrolled(page)).toBe(0);
  });
}

test('nobody is offered to go on who said where, whom the browser takes back, or who read a short piece or to the end', async ({ page }) => {
  const paper = new Paper(page, 'zh-CN');
  const goOn = paper.main.getByRole('button', { name: paper.t('article.resume') });
  const comesAgain = async (address: string): Promise<void> => {
    await paper.open('/about');
    await paper.open(address);
    await page.waitForLoadState('load');
  };
  await paper.open(ARTICLE);
  await scrollBy(page, 2.5);
  await comesAgain(`${ARTICLE}#main`);
  await expect(goOn).toHaveCount(0);
  await comesAgain(ARTICLE);
  await expect(goOn).toHaveCount(1);
  await paper.open('/about');
  await page.goBack({ waitUntil: 'load' });
  await expect(goOn).toHaveCount(0);
  await scrollBy(page, 100);
  await comesAgain(ARTICLE);
  await expect(goOn).toHaveCount(0);

  await paper.open(SHORT);
  await scrollBy(page, 100);
  await comesAgain(SHORT);
  await expect(page.getByRole('button', { name: new Paper(page, 'en').t('article.resume') })).toHaveCount(0);
});
