import { expect, type Locator, type Page, test } from '@playwright/test';
import { tabTo } from './pages/hand';
import { LOCALES, prefix } from './pages/messages';
import { Paper } from './pages/paper';

/** Shared by several articles of the edition, in more than one category. */
const COMMON = { 'zh-CN': '时间', en: 'time' };
const NOWHERE = 'zzzzqqqq';

const results = (page: Page): Locator => page.locator('#results > li');
/** The number that stands beside a link of a facet. */
const countBeside = async (link: Locator): Promise<number> => Number(await link.locator('xpath=following-sibling::span').innerText());

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of LOCALES) {
    test(`${locale}: facets narrow a search down as far as they say, and are taken back`, async ({ page }) => {
      const paper = new Paper(page, locale);
      const { t, main } = paper;
      // with its style, which decides whether the facets are folded
      await page.goto(`${prefix(locale)}/search?q=${COMMON[locale]}`);
      const all = await main.locator('.result-count').innerText();
      const refine = main.locator('summary');
      const facet = main.locator('.facets section').filter({ has: page.getByRole('heading', { name: t('search.category'), exact: true }) }).getByRole('link').last();
      // on phones they are folded
      if (!(await facet.isVisible())) await refine.click();
      const count = await countBeside(facet);
      const name = await facet.innerText();
      await facet.click();
      await expect(page).toHaveURL(/category=/);
      await expect(main.locator('.result-count')).toHaveText(t('search.results', { count, query: COMMON[locale] }));
      await expect(results(page)).toHaveCount(count);
      const filter = t('search.filter', { name: t('search.category'), value: name });
      await main.getByRole('list', { name: t('search.inForce') }).getByRole('link', { name: t('search.remove', { filter }) }).click();
      await expect(main.locator('.result-count')).toHaveText(all);
      await expect(page).not.toHaveURL(/category=/);
    });

    test(`${locale}: newest first when asked for, dates bound what is found`, async ({ page }) => {
      const paper = new Paper(page, locale);
      const { t, main } = paper;
      await paper.open(`${prefix(locale)}/search?q=${COMMON[locale]}`);
      await main.getByRole('navigation', { name: t('search.sort') }).getByRole('link', { name: t('search.byDate') }).click();
      await expect(page).toHaveURL(/sort=date/);
      const dates = await results(page).locator('time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
      expect(dates.length).toBeGreaterThan(1);
      expect(dates).toEqual([...dates].sort().reverse());
      const oldest = (dates.at(-1) ?? '').slice(0, 10);
      await paper.open(`${prefix(locale)}/search?q=${COMMON[locale]}&from=${oldest}&to=${oldest}`);
      for (const time of await results(page).locator('time').all()) await expect(time).toHaveAttribute('datetime', new RegExp(`^${oldest}`));
    });

    test(`${locale}: a search that finds nothing says so, helps and leads on`, async ({ page }) => {
      const paper = new Paper(page, locale);
      const { t, main } = paper;
      await paper.open(`${prefix(locale)}/search?q=${NOWHERE}&category=tech`);
      await expect(main.getByRole('heading', { name: t('search.results', { count: 0, query: NOWHERE }) })).toBeVisible();
      await expect(main.getByText(t('search.tips.shorter'))).toBeVisible();
      await expect(main.getByLabel(t('search.field'))).toHaveValue(NOWHERE);
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
      await paper.read(paper.headline(), 'mouse');
    });
  }

  test('traditional characters find what is written in simplified ones, and it is marked', async ({ page }) => {
    const paper = new Paper(page, 'zh-CN');
    await paper.open('/search');
    await paper.main.getByLabel(paper.t('search.field')).fill('計算');
    await paper.main.getByRole('button', { name: paper.t('search.submit'), exact: true }).click();
    await expect(results(page).first()).toBeVisible();
    await expect(results(page).locator('mark').first()).toHaveText('计算');
  });

  test('a slip of the pen is noticed', async ({ page }) => {
    const paper = new Paper(page, 'en');
    await paper.open('/en/search?q=telescpoe');
    await paper.main.locator('.meant').getByRole('link').click();
    await expect(results(page).locator('mark').first()).toHaveText(/telescopes?/i);
  });
});

for (const locale of LOCALES) {
  test(`${locale}: what is typed is completed, from the keyboard alone`, async ({ page }) => {
    const typed = { 'zh-CN': '光缆', en: 'cable' }[locale];
    const paper = new Paper(page, locale);
    const { t, main } = paper;
    await page.goto(`${prefix(locale)}/search`);
    const field = main.getByRole('combobox', { name: t('search.field') });
    const list = main.getByRole('listbox', { name: t('search.suggestions') });
    if (!(await field.evaluate((element) => element === document.activeElement))) await tabTo(page, field);
    await page.keyboard.type(typed);
    await expect(list).toBeVisible();
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
    await expect(field).toHaveValue(typed);

    await page.keyboard.press('ArrowDown');
    await expect(list).toBeVisible();
    await page.keyboard.press('ArrowUp');
    const last = list.getByRole('option').last();
    await expect(last).toHaveAttribute('aria-selected', 'true');
    await expect(field).toHaveAttribute('aria-activedescendant', (await last.getAttribute('id')) ?? '');
    await expect(field).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(list.locator('[aria-selected=true]')).toHaveCount(0);
    await page.keyboard.press('ArrowDown');
    const first = list.getByRole('option').first();
    await expect(first).toHaveAttribute('aria-selected', 'true');
    const path = decodeURI((await first.getAttribute('href')) ?? '');
    await page.keyboard.press('Enter');
    await paper.isAt(path);
  });
}

test('a completion is chosen by hand; without choosing one, the form is sent as typed', async ({ page, isMobile }) => {
  test.skip(isMobile, 'the field of the masthead is on wide screens');
  const paper = new Paper(page, 'zh-CN');
  const { t, masthead } = paper;
  await page.goto('/about');
  const field = masthead.getByRole('combobox', { name: t('nav.searchField') });
  const option = masthead.getByRole('option').first();
  await field.pressSequentially('天');
  await expect(option).toBeVisible();
  const path = decodeURI((await option.getAttribute('href')) ?? '');
  await option.click();
  await paper.isAt(path);
  await field.pressSequentially('运河');
  await expect(option).toBeVisible();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/search' && url.searchParams.get('q') === '运河');
  await expect(results(page).first()).toBeVisible();
});
