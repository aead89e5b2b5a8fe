import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { text } from '../../i18n/text';
import { readSettings } from '../../settings/env';
import { getArchive } from './archive';

type PageMetadata = { locale: string; title: string; description?: string | null; path: string; editions?: Record<string, string>; noindex?: boolean; page?: number; keywords?: string[]; images?: string[] };

/** Title pattern, description, canonical and the page's real translations. */
export async function pageMetadata({ locale, title, description, path, editions = {}, noindex = false, page = 1, keywords = [], images = [] }: PageMetadata): Promise<Metadata> {
  const site = text(getArchive().site().name, locale);
  const t = await getTranslations({ locale: locale as 'zh-CN', namespace: 'titles' });
  const { siteUrl } = readSettings();
  const name = page > 1 ? t('paged', { title, page }) : title;
  const languages = Object.fromEntries(Object.entries(editions).map(([edition, href]) => [edition, siteUrl + href]));
  return {
    title: title === site ? site : t('withSite', { title: name, site }),
    ...(description ? { description } : {}),
    ...(keywords.length > 0 ? { keywords } : {}),
    ...(images.length > 0 ? { openGraph: { title: name, url: siteUrl + path, siteName: site, images: images.map((image) => new URL(image, siteUrl).href) } } : {}),
    alternates: { canonical: siteUrl + path, ...(Object.keys(languages).length > 1 ? { languages } : {}) },
    robots: noindex ? { index: false, follow: true } : { index: true, follow: true, 'max-image-preview': 'large' },
  };
}
