import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { homePath } from '../../../i18n/paths';
import { feedLinks } from '../../../seo/feeds/kinds';
import { pageHead } from '../../../seo/head/page-head';
import type { FeedLink, PageFacts } from '../../../seo/types';
import { getArchive } from '../archive';
import { siteFacts } from './site-facts';

/** What a route knows of its page; the rest is the site's. */
export type Head = Omit<PageFacts, 'site' | 'feeds'> & { locale: string; feeds?: readonly FeedLink[] };

/** A page with its site; every page leads to the site's feeds, some to their own as well. */
export function pageFacts({ locale, feeds = [], ...page }: Head): PageFacts {
  const site = siteFacts(getArchive(), locale);
  return { ...page, site, feeds: [...feedLinks(homePath(locale), site.name), ...feeds] };
}

/** Everything the <head> says of a page. */
export async function pageMetadata(head: Head): Promise<Metadata> {
  const t = await getTranslations({ locale: head.locale as 'zh-CN', namespace: 'titles' });
  return pageHead(pageFacts(head), {
    withSite: (title, site) => t('withSite', { title, site }),
    paged: (title, page) => t('paged', { title, page }),
  });
}

/** The head of a page that is nobody's address, such as a 404: without a canonical. */
export async function namelessMetadata(locale: string, title: string): Promise<Metadata> {
  const { alternates: _none, ...metadata } = await pageMetadata({ locale, title, path: homePath(locale), indexing: 'noindex' });
  return metadata;
}
