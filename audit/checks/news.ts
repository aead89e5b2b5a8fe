import type { News } from '../read/sitemaps';
import type { Finding } from '../types';
import { instant, isFuture } from './dates';

/** Google: articles of the last two days; an hour more for what a cache may keep. */
const WINDOW = 49 * 3_600_000;
/** A language of two or three letters, or one of the two exceptions. */
const CODE = /^(?:[a-z]{2,3}|zh-cn|zh-tw)$/;

/** What a news sitemap says of one article (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). */
export function newsFindings(sitemap: string, path: string, news: News, now: number): Finding[] {
  const findings: Finding[] = [];
  const say = (found: string, expected: string): void => void findings.push({ rule: 'news-sitemap', level: 'error', side: 'site', address: sitemap, found: `${path}: ${found}`, expected });
  const missing = (['title', 'date', 'language', 'publication'] as const).filter((field) => news[field] === '');
  if (missing.length > 0) say(`no ${missing.join(', ')}`, 'title, publication_date, language and name of the publication');
  const time = instant(news.date, true);
  if (news.date !== '' && time === null) say(`publication_date ${JSON.stringify(news.date)}`, 'a date, or a date and time with its zone');
  if (time !== null && (isFuture(time, now) || now - time > WINDOW)) say(`publication_date ${news.date}`, 'articles of the last two days');
  if (news.language !== '' && !CODE.test(news.language)) say(`language ${JSON.stringify(news.language)}`, 'a code of two or three letters, zh-cn or zh-tw');
  return findings;
}
