import { expect, type Locator, type Page } from '@playwright/test';
import type { Locale } from '../../i18n/routing';
import { LANGUAGE_NAMES } from '../../i18n/text';
import { type Hand, press } from './hand';
import { type Words, words } from './messages';

/** A page that nobody has rendered yet may take a while on a busy machine; what is on a page is there at once. */
const NAVIGATION_MS = 20_000;

/** A page of the paper as a reader finds it: by roles and by the catalogue's words. */
export class Paper {
  readonly t: Words;
  readonly main: Locator;
  readonly heading: Locator;
  readonly masthead: Locator;
  readonly sections: Locator;
  readonly editions: Locator;
  readonly pages: Locator;
  readonly sidebar: Locator;
  readonly footer: Locator;

  constructor(readonly page: Page, readonly locale: Locale) {
    this.t = words(locale);
    this.main = page.getByRole('main');
    this.heading = page.getByRole('heading', { level: 1 });
    this.masthead = page.getByRole('banner');
    this.sections = this.masthead.getByRole('navigation', { name: this.t('nav.sections') });
    this.editions = page.getByRole('navigation', { name: this.t('nav.editions') });
    this.pages = page.getByRole('navigation', { name: this.t('pagination.label') });
    this.sidebar = page.getByRole('complementary', { name: this.t('widgets.label') });
    this.footer = page.getByRole('contentinfo');
  }

  /** The first link of a part of the page that leads below an address. */
  linkBelow(part: Locator, address: string): Locator {
    return part.getByRole('link').and(this.page.locator(`[href^="${address}"]`)).first();
  }

  link(part: Locator, name: string): Locator {
    return part.getByRole('link', { name, exact: true });
  }

  edition(locale: Locale): Locator {
    return this.editions.getByRole('link', { name: LANGUAGE_NAMES[locale] });
  }

  /** Headlines are linked headings; the first of a part of the page. */
  headline(part: Locator = this.main, level?: 2 | 3): Locator {
    return part.getByRole('heading', { level }).getByRole('link').and(this.page.locator('[href*="/articles/"]')).first();
  }

  /** Opens a page by its address, without waiting for its pictures; the answer's status. */
  async open(path: string): Promise<number | undefined> {
    const response = await this.page.goto(path, { waitUntil: 'domcontentloaded' });
    return response?.status();
  }

  /** Follows a link and arrives where it says. */
  async follow(link: Locator, hand: Hand, locale = this.locale): Promise<void> {
    const path = decodeURI((await link.getAttribute('href')) ?? '');
    await press(this.page, link, hand);
    await this.isAt(path, locale);
  }

  /** Follows a headline: its words are the article's title. */
  async read(headline: Locator, hand: Hand, locale = this.locale): Promise<void> {
    const title = (await headline.innerText()).trim();
    await this.follow(headline, hand, locale);
    await expect(this.heading).toHaveText(title);
  }

  async isAt(path: string | RegExp, locale = this.locale): Promise<void> {
    const here = (url: URL): string => decodeURI(url.pathname);
    const isThere = (url: URL): boolean => (typeof path === 'string' ? here(url) === path : path.test(here(url)));
    // where it did not get to is said by the check below
    await this.page.waitForURL(isThere, { waitUntil: 'domcontentloaded', timeout: NAVIGATION_MS }).catch(() => undefined);
    if (typeof path === 'string') expect(here(new URL(this.page.url()))).toBe(path);
    else expect(here(new URL(this.page.url()))).toMatch(path);
    await expect(this.page.locator('html')).toHaveAttribute('lang', locale);
  }
}
