import { type Archive, isRealPeriod, type TaxonomyKind } from '../archive';
import type { Address } from './address';
import { hasFeeds } from '../i18n/feed-paths';
import { feedOf } from './machine';

const TAXONOMIES: Readonly<Record<string, TaxonomyKind>> = { categories: 'category', tags: 'tag', series: 'series', authors: 'author' };
/** Pages every site has; what they show is the app's business. */
const FIXED = new Set(['/', '/archive', '/search', '/categories', '/tags', '/series', '/authors', '/robots.txt', '/llms.txt', '/manifest.webmanifest', '/sitemap.xml', '/news-sitemap.xml']);
/** As `seo/sitemaps/names.ts` writes them. */
const SITEMAP = /^\/sitemaps\/(articles|pages|categories|tags|series|authors)\.([\w-]+?)(?:\.(\d{4})-(\d{2}))?(?:\.\d{1,2})?\.xml$/;
const PERIOD = /^\/archive\/(\d{4})(?:\/(\d{2}))?(?:\/(\d{2}))?(?:\/page\/([1-9]\d{0,5}))?$/;
const TERM = /^\/(categories|tags|series|authors)\/(.+?)(?:\/page\/([1-9]\d{0,5}))?$/;

const pagesOf = (archive: Archive, total: number): number => Math.max(1, Math.ceil(total / archive.site().pageSize));

function isList(archive: Archive, kind: TaxonomyKind, id: string, locale: string, page: number): boolean {
  return archive.term(kind, id, locale) !== null && (page === 1 || page <= pagesOf(archive, archive.countOfTerm(kind, id, locale)));
}

/** A period is there when any edition has articles in it: an edition without shows the others'. */
function isPeriod(archive: Archive, locale: string, [, year, month, day, page]: RegExpExecArray): boolean {
  const period = { year: Number(year), ...(month ? { month: Number(month) } : {}), ...(day ? { day: Number(day) } : {}) };
  if (!isRealPeriod(period)) return false;
  const totalIn = (edition: string): number => archive.countOfPeriod(period, edition);
  return page === undefined ? archive.editions().some((edition) => totalIn(edition) > 0) : Number(page) <= pagesOf(archive, totalIn(locale));
}

function isSitemap(archive: Archive, [, group, edition = '', year, month]: RegExpExecArray): boolean {
  if (!archive.editions().some((locale) => locale === edition)) return false;
  return group !== 'articles' || archive.listingMonths(edition).some((known) => known.year === Number(year) && known.month === Number(month));
}

/**
 * Whether the app may have something at an address. Where the archive can tell that there is nothing, nobody renders
 * anything: addresses made up by the million cost a look at an index each.
 */
export function mayExist(archive: Archive, { locale, path }: Address): boolean {
  if (FIXED.has(path)) return true;
  if (path === '/popular') return archive.site().popular;
  const sitemap = SITEMAP.exec(path);
  if (sitemap) return isSitemap(archive, sitemap);
  const isLive = (slug: string): boolean => archive.address(locale, `/articles/${slug}`).kind === 'live';
  const article = /^\/articles\/([^/]+)$/.exec(path)?.[1];
  if (article !== undefined) return isLive(article) || (article.endsWith('.md') && archive.indexing(locale, article.slice(0, -'.md'.length)) === 'index');
  const feed = feedOf(path);
  if (feed && hasFeeds(feed.list)) return feed.list === '' || mayExist(archive, { locale, path: feed.list });
  const period = PERIOD.exec(path);
  if (period) return isPeriod(archive, locale, period);
  const term = TERM.exec(path);
  const kind = TAXONOMIES[term?.[1] ?? ''];
  if (term?.[2] !== undefined && kind) return isList(archive, kind, term[2].replaceAll('%2F', '/'), locale, Number(term[3] ?? 1));
  const page = /^\/([^/]+)$/.exec(path)?.[1];
  return page !== undefined && archive.page(locale, page) !== null;
}
