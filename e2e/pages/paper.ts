import { expect, type Locator, type Page } from '@playwright/test';
import { LANGUAGE_NAMES } from '../../i18n/text';
import { type TestLocale, type Words, words } from './messages';

/** A page of the paper as a reader finds it: by roles and by the catalogue's words. */
export class Paper {
  readonly t: Words;
  readonly main: Locator;
  readonly heading: Locator;
  readonly sections: Locator;
  readonly editions: Locator;
  readonly pages: Locator;
  readonly footer: Locator;

  constructor(readonly page: Page, locale: TestLocale) {
    this.t = words(locale);
    this.main = page.getByRole('main');
    this.heading = page.getByRole('heading', { level: 1 });
    this.sections = page.getByRole('banner').getByRole('navigation', { name: this.t('nav.sections') });
    this.editions = page.getByRole('navigation', { name: this.t('nav.editions') });
    this.pages = page.getByRole('navigation', { name: this.t('pagination.label') });
    this.footer = page.getByRole('contentinfo');
  }

  /** The first link of a part of the page that leads below an address. */
  linkBelow(part: Locator, address: string): Locator {
    return part.getByRole('link').and(this.page.locator(`[href^="${address}"]`)).first();
  }

  link(part: Locator, name: string): Locator {
    return part.getByRole('link', { name, exact: true });
  }

  edition(locale: TestLocale): Locator {
    return this.editions.getByRole('link', { name: LANGUAGE_NAMES[locale] });
  }

  async isAt(path: string | RegExp, locale: TestLocale): Promise<void> {
    await expect.poll(() => decodeURI(new URL(this.page.url()).pathname)).toMatch(typeof path === 'string' ? new RegExp(`^${path}$`) : path);
    await expect(this.page.locator('html')).toHaveAttribute('lang', locale);
  }
}
