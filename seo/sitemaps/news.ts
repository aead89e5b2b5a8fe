import { utcTime } from '../dates';
import { languageCodes } from '../languages';
import { oneLine } from '../text';
import type { ArticleFacts } from '../types';
import { pageUrl } from '../urls';
import { element, openTag, XML_DECLARATION } from '../xml';

export type NewsEntry = Pick<ArticleFacts, 'path' | 'language' | 'title' | 'published' | 'modified' | 'indexing'>;

const NAMESPACES = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
};

/** Only articles of the last two days, at most a thousand (Google: news sitemap). */
export const NEWS_WINDOW = 48 * 60 * 60 * 1000;
export const NEWS_LIMIT = 1000;

/** The publication's name as readers see it, without anything in parentheses. */
function publicationName(name: string): string {
  const line = oneLine(name);
  return line.replace(/\s*[(（][^)）]*[)）]\s*/g, ' ').trim() || line;
}

/**
 * The news sitemap as of `now`, newest first as given. Republished pieces stay out; an empty file is allowed. The
 * publication date is the original one, whatever was edited since.
 */
export function* newsSitemap(articles: Iterable<NewsEntry>, publication: string, origin: string, now: number): Generator<string> {
  yield `${XML_DECLARATION}${openTag('urlset', NAMESPACES)}\n`;
  const name = publicationName(publication);
  let count = 0;
  for (const { path, language, title, published, modified, indexing = 'index' } of articles) {
    if (indexing !== 'index' || published > now || published < now - NEWS_WINDOW) continue;
    if (++count > NEWS_LIMIT) break;
    const about = element('news:publication', {}, element('news:name', {}, name), element('news:language', {}, languageCodes(language).news));
    const news = element('news:news', {}, about, element('news:publication_date', {}, utcTime(published)), element('news:title', {}, oneLine(title)));
    yield `${element('url', {}, element('loc', {}, pageUrl(origin, path)), element('lastmod', {}, utcTime(modified)), news).xml}\n`;
  }
  yield '</urlset>\n';
}
