import { expect, test } from '@playwright/test';
import { HANDS } from './pages/hand';
import { home, LOCALES, otherThan, prefix } from './pages/messages';
import { Paper } from './pages/paper';
import { watch } from './pages/watch';

/** An article of both editions, and an address that somebody typed almost right. */
const CABLES = '/articles/undersea-cables';
const MISTYPED = '/articles/undersea-cable';

for (const javaScriptEnabled of [true, false]) {
  for (const locale of LOCALES) {
    for (const hand of HANDS) {
      test.describe(`${locale}, ${hand}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
        test.use({ javaScriptEnabled });

        test('front page → article → category → tag → pages → archive → other edition → 404', async ({ page, baseURL }) => {
          const complaints = watch(page, baseURL ?? '');
          const paper = new Paper(page, locale);
          const { t, main, heading, sections, sidebar, pages, footer } = paper;

          await test.step('the front page leads to its lead story', async () => {
            await paper.open(home(locale));
            await paper.read(paper.headline(main, 2), hand);
          });

          await test.step('its label leads to the section', async () => {
            const label = paper.linkBelow(main, `${prefix(locale)}/categories/`);
            const name = (await label.innerText()).trim();
            await paper.follow(label, hand);
            await expect(heading).toHaveText(name);
            await expect(paper.link(sections, name)).toHaveAttribute('aria-current', 'true');
          });

          await test.step('the sidebar leads to a tag', async () => {
            const tag = paper.linkBelow(sidebar, `${prefix(locale)}/tags/`);
            const name = (await tag.innerText()).trim();
            await paper.follow(tag, hand);
            await expect(heading).toHaveText(name);
          });

          await test.step('the list goes on, and back', async () => {
            const first = decodeURI(new URL(page.url()).pathname);
            await paper.follow(paper.link(pages, t('pagination.page', { page: '2' })), hand);
            await paper.isAt(`${first}/page/2`);
            await expect(paper.link(pages, t('pagination.page', { page: '2' }))).toHaveAttribute('aria-current', 'page');
            await expect(page).toHaveTitle(new RegExp(t('titles.paged', { title: '.*', page: '2' }).replace(/[()]/g, '\\$&')));
            await paper.follow(paper.link(pages, t('pagination.previous')), hand);
            await paper.isAt(first);
            await paper.read(paper.headline(), hand);
          });

          await test.step('the footer leads to the archive and its months', async () => {
            await paper.follow(paper.link(footer, t('footer.archive')), hand);
            await expect(heading).toHaveText(t('archive.title'));
            const month = main.getByRole('list', { name: t('archive.months', { year: '2026' }) }).getByRole('link').last();
            await paper.follow(month, hand);
            await expect(paper.headline()).toBeVisible();
          });

          await test.step('the switch leads to the same month of the other edition', async () => {
            const month = new URL(page.url()).pathname.slice(prefix(locale).length);
            await paper.follow(paper.edition(otherThan(locale)), hand, otherThan(locale));
            expect(new URL(page.url()).pathname).toBe(prefix(otherThan(locale)) + month);
          });

          await test.step('an address with a mistake is answered with 404 and with what may be meant', async () => {
            const other = new Paper(page, otherThan(locale));
            expect(await other.open(prefix(other.locale) + MISTYPED)).toBe(404);
            await expect(other.heading).toHaveText(other.t('states.notFoundTitle'));
            await other.read(other.headline(), hand);
            await other.isAt(prefix(other.locale) + CABLES);
          });

          expect(complaints).toEqual([]);
        });
      });
    }
  }
}
