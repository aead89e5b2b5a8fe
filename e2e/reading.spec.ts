import { expect, test } from '@playwright/test';
import { ask, type Hand, press } from './pages/hand';
import { home, LOCALES, otherThan, prefix, words } from './pages/messages';
import { Paper } from './pages/paper';

/** Nothing here may need a script, so each hand takes one of the two. */
const WAYS: readonly { hand: Hand; javaScriptEnabled: boolean }[] = [
  { hand: 'mouse', javaScriptEnabled: false },
  { hand: 'keyboard', javaScriptEnabled: true },
];

/** Of both editions, with contents and notes. */
const ARTICLE = '/articles/time-zones';
const SOUGHT = { 'zh-CN': '海底', en: 'cables' };
const NOWHERE = 'zzzzqqqq';

for (const { hand, javaScriptEnabled } of WAYS) {
  test.describe(`${hand}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    for (const locale of LOCALES) {
      test(`${locale}: search finds, and says so when it does not`, async ({ page }) => {
        const paper = new Paper(page, locale);
        const { t, main } = paper;
        const field = main.getByLabel(t('search.field'));
        const button = main.getByRole('button', { name: t('search.submit'), exact: true });
        await paper.open(`${prefix(locale)}/search`);
        await ask(page, field, button, SOUGHT[locale], hand);
        await page.waitForURL((url) => url.searchParams.get('q') === SOUGHT[locale], { waitUntil: 'domcontentloaded' });
        await expect(paper.headline().locator('mark')).toHaveText(new RegExp(SOUGHT[locale], 'i'));
        await paper.read(paper.headline(), hand);

        await paper.open(`${prefix(locale)}/search?q=${NOWHERE}`);
        await expect(main.getByRole('heading', { name: t('search.results', { count: 0, query: NOWHERE }) })).toBeVisible();
        await expect(main).toContainText(t('search.tips.title'));
        await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
      });

      test(`${locale}: contents and notes lead to their places and back, the switch to the translation`, async ({ page }) => {
        const paper = new Paper(page, locale);
        const { t, main } = paper;
        // with its style, which decides whether the contents are folded
        await page.goto(prefix(locale) + ARTICLE);
        const entry = main.getByRole('navigation', { name: t('article.toc') }).getByRole('link').last();
        // on phones they are
        if (!(await entry.isVisible())) await press(page, main.locator('summary').filter({ hasText: t('article.toc') }), hand);
        const name = (await entry.innerText()).trim();
        await press(page, entry, hand);
        await expect(main.getByRole('heading', { name, exact: true })).toBeInViewport();

        const reference = main.getByRole('link', { name: '2', exact: true });
        const back = main.getByRole('link', { name: t('markdown.backToReference', { n: '2' }) });
        await press(page, reference, hand);
        await expect(back).toBeInViewport();
        await press(page, back, hand);
        await expect(reference).toBeInViewport();
        await expect(page).toHaveURL(/#.*fnref/);

        await paper.follow(paper.edition(otherThan(locale)), hand, otherThan(locale));
        await paper.isAt(prefix(otherThan(locale)) + ARTICLE, otherThan(locale));
      });
    }
  });
}

test('an article without a translation leads to the other edition\'s front page', async ({ page }) => {
  const paper = new Paper(page, 'zh-CN');
  await paper.open('/articles/tcp-ip-handshake');
  await paper.follow(paper.edition('en'), 'mouse', 'en');
  await paper.isAt(home('en'), 'en');
});

test('the English edition says which stories are Chinese and leads to them', async ({ page }) => {
  const paper = new Paper(page, 'en');
  const { t } = paper;
  await paper.open('/en/categories/world');
  const band = page.locator('section').filter({ has: page.getByRole('heading', { name: t('list.otherEdition', { language: t('languages.zh-CN') }) }) });
  const story = paper.headline(band, 3);
  await expect(story).toHaveAttribute('lang', 'zh-CN');
  await expect(story).toHaveAttribute('hreflang', 'zh-CN');
  await expect(story).toHaveAttribute('href', /^\/articles\//);
  await expect(band.getByRole('heading', { level: 3 }).first()).toContainText(t('story.inLanguage', { language: t('languages.zh-CN') }));
  await paper.read(story, 'mouse', 'zh-CN');
});

test('a withdrawn article is gone, says so and leads on', async ({ page }) => {
  for (const [locale, path] of [['zh-CN', '/articles/daylight-saving-ends'], ['en', '/articles/withdrawn-notice']] as const) {
    const paper = new Paper(page, locale);
    expect(await paper.open(prefix(locale) + path)).toBe(410);
    await expect(paper.heading).toHaveText(paper.t('states.goneTitle'));
    await expect(paper.main).toContainText(paper.t('states.gone'));
    await paper.read(paper.headline(), 'mouse');
  }
});

test('the skip link is the first stop of the keyboard and leads past the masthead', async ({ page }) => {
  for (const locale of LOCALES) {
    const { t, main } = new Paper(page, locale);
    await page.goto(home(locale), { waitUntil: 'domcontentloaded' });
    const skip = page.getByRole('link', { name: t('nav.skip') });
    await page.keyboard.press('Tab');
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#main$/);
    await page.keyboard.press('Tab');
    await expect(main.locator(':focus')).toHaveCount(1);
  }
});

test('on paper an article is, even for readers in the dark, black on white, with its name and without the ways around it', async ({ page }) => {
  const t = words('zh-CN');
  const { masthead, sections, editions, footer, sidebar, main, heading } = new Paper(page, 'zh-CN');
  await page.goto(ARTICLE, { waitUntil: 'domcontentloaded' });
  await masthead.getByRole('button', { name: t('nav.theme') }).click();
  await expect(heading).not.toHaveCSS('color', 'rgb(0, 0, 0)');
  await page.emulateMedia({ media: 'print' });
  for (const part of [sections, editions, footer, sidebar, masthead.getByRole('search'), page.getByRole('link', { name: t('nav.skip') })]) await expect(part).toBeHidden();
  await expect(main.getByRole('navigation', { name: t('article.toc') })).toBeHidden();
  await expect(masthead.locator('[rel=home]')).toBeVisible();
  await expect(heading).toBeVisible();
  await expect(main.locator('.prose p').first()).toBeVisible();
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  await expect(heading).toHaveCSS('color', 'rgb(0, 0, 0)');
});
