import type { SiteSettings } from '../settings/site-types';
import { type Locale, routing } from './routing';

/** The edition that shows another one's articles in its own script, and the one it takes them from. */
export const CONVERTED = { edition: 'zh-TW', source: 'zh-CN' } as const satisfies { edition: Locale; source: Locale };

/** The editions a site shows, in the order of the switch. */
export function editionsOf({ traditionalChinese }: Pick<SiteSettings, 'traditionalChinese'>): Locale[] {
  return routing.locales.filter((locale) => locale !== CONVERTED.edition || traditionalChinese);
}

/** Where an edition takes articles from that nobody wrote for it; null for one that shows its own only. */
export const sourceOfEdition = (edition: string): string | null => (edition === CONVERTED.edition ? CONVERTED.source : null);

/** Whether two editions show the same articles, so that neither has anything to add to the other. */
export const shareArticles = (one: string, other: string): boolean => one === other || sourceOfEdition(one) === other || sourceOfEdition(other) === one;

/** Whether text in a language (BCP 47) is Chinese in simplified script, the only one that is converted. */
export function isSimplified(language: string): boolean {
  try {
    const { language: spoken, script } = new Intl.Locale(language).maximize();
    return spoken === 'zh' && script === 'Hans';
  } catch {
    return false;
  }
}
