import type { Archive, Listing, TaxonomyKind } from '../../../archive';
import { articlePath, freePagePath, homePath, indexPath, periodPath, termPath } from '../../../i18n/paths';
import { trueModified } from '../../../seo/dates';
import { articleSitemaps, type ListGroup, listSitemaps, SITEMAP_SIZE, type SitemapName, sitemapPath } from '../../../seo/sitemaps/names';
import { NEWS_LIMIT, NEWS_WINDOW, type NewsEntry } from '../../../seo/sitemaps/news';
import type { SitemapFile } from '../../../seo/sitemaps/sitemap-index';
import type { SitemapPage } from '../../../seo/sitemaps/urlset';

const KINDS: Readonly<Record<Exclude<ListGroup, 'pages'>, TaxonomyKind>> = { categories: 'category', tags: 'tag', series: 'series', authors: 'author' };

const modifiedOf = ({ published, modified }: Pick<Listing, 'published' | 'modified'>): number => trueModified(published, modified, Date.now());

function toPage(listing: Listing): SitemapPage {
  return { path: articlePath(listing.locale, listing.slug), modified: modifiedOf(listing), images: listing.images };
}

/** Pages that are neither articles nor lists of a term: the front page, the indexes, the months, free pages. */
function otherPages(archive: Archive, locale: string): SitemapPage[] {
  const [newest] = archive.latest(locale, 1);
  const months = archive.listingMonths(locale);
  const years = [...new Set(months.map(({ year }) => year))];
  const kinds = Object.values(KINDS).filter((kind) => archive.terms(kind, locale).length > 0);
  return [
    { path: homePath(locale), ...(newest ? { modified: modifiedOf(newest) } : {}) },
    ...kinds.map((kind) => ({ path: indexPath(locale, kind) })),
    ...(months.length > 0 ? [{ path: periodPath(locale) }] : []),
    ...years.map((year) => ({ path: periodPath(locale, { year }) })),
    ...months.map(({ year, month }) => ({ path: periodPath(locale, { year, month }) })),
    ...archive.freePages(locale).map(({ slug, modified }) => ({ path: freePagePath(locale, slug), ...(modified === null ? {} : { modified }) })),
  ];
}

function listPages(archive: Archive, locale: string, group: ListGroup): SitemapPage[] {
  if (group === 'pages') return otherPages(archive, locale);
  return archive.terms(KINDS[group], locale).map(({ kind, id }) => ({ path: termPath(locale, kind, id) }));
}

/** The pages of one sitemap file; none when there is no such file. */
export function sitemapPages(archive: Archive, name: SitemapName): SitemapPage[] {
  const offset = (name.part - 1) * SITEMAP_SIZE;
  if (name.group !== 'articles') return listPages(archive, name.locale, name.group).slice(offset, offset + SITEMAP_SIZE);
  const { from, until } = archive.range({ year: name.year, month: name.month });
  return archive.listingsBetween(name.locale, from, until, offset, SITEMAP_SIZE).map(toPage);
}

/** Every sitemap file there is, with the newest change in it where that is known. */
export function sitemapFiles(archive: Archive): SitemapFile[] {
  const groups: ListGroup[] = ['pages', 'categories', 'tags', 'series', 'authors'];
  return archive.editions().flatMap((locale) => {
    const months = archive.listingMonths(locale);
    const modified = new Map(months.map((month) => [`${month.year} ${month.month}`, month.modified]));
    return [
      ...groups.flatMap((group) => listSitemaps(group, locale, listPages(archive, locale, group).length)).map((name) => ({ path: sitemapPath(name) })),
      ...articleSitemaps(locale, months).map((name) => ({
        path: sitemapPath(name), ...(name.group === 'articles' ? { modified: modified.get(`${name.year} ${name.month}`) } : {}),
      })),
    ];
  });
}

/** What may stand in the news sitemap now, newest first: what somebody wrote, not what another script makes of it. */
export function newsEntries(archive: Archive, now: number): NewsEntry[] {
  return archive.editions()
    .flatMap((locale) => archive.listingsSince(locale, now - NEWS_WINDOW, NEWS_LIMIT))
    .map((listing): NewsEntry => ({
      path: articlePath(listing.locale, listing.slug), language: listing.language, title: listing.title,
      published: listing.published, modified: modifiedOf(listing), indexing: listing.indexing,
    }))
    .sort((a, b) => b.published - a.published);
}
