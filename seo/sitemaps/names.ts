/** What a sitemap file lists: articles of one month, or the lists of one kind; in one edition, in parts when long. */
export type SitemapName = { group: 'articles'; locale: string; year: number; month: number; part: number } | { group: ListGroup; locale: string; part: number };

const LIST_GROUPS = ['pages', 'categories', 'tags', 'series', 'authors'] as const;
export type ListGroup = (typeof LIST_GROUPS)[number];

/** Pages in a file: with pictures and translations well below Baidu's 10 MB (sitemaps.org allows 50,000 and 50 MB). */
export const SITEMAP_SIZE = 5000;

/** Shards by month of publication keep their address for ever, so that old ones answer 304. */
export function sitemapPath(name: SitemapName): string {
  const month = name.group === 'articles' ? `.${String(name.year).padStart(4, '0')}-${String(name.month).padStart(2, '0')}` : '';
  return `/sitemaps/${name.group}.${name.locale}${month}${name.part > 1 ? `.${name.part}` : ''}.xml`;
}

/** The file name's meaning; null for any other spelling, so that each sitemap has one address. */
export function parseSitemapName(file: string, locales: readonly string[]): SitemapName | null {
  const match = file.match(/^([a-z]+)\.([\w-]+)(?:\.(\d{4})-(\d{2}))?(?:\.([1-9]\d{0,4}))?\.xml$/i);
  const [, group, locale = '', year, month, number] = match ?? [];
  const part = number === undefined ? 1 : Number(number);
  if (!locales.includes(locale) || number === '1') return null;
  if (group === 'articles' && year !== undefined) {
    const inYear = Number(month);
    return inYear >= 1 && inYear <= 12 ? { group, locale, year: Number(year), month: inYear, part } : null;
  }
  const list = LIST_GROUPS.find((known) => known === group);
  return list && year === undefined ? { group: list, locale, part } : null;
}

const parts = (count: number): number[] => Array.from({ length: Math.ceil(count / SITEMAP_SIZE) }, (_, i) => i + 1);

/** The files that hold an edition's articles; `days` as `archive.days()` counts them. */
export function articleSitemaps(locale: string, days: readonly { year: number; month: number; count: number }[]): SitemapName[] {
  const months = new Map<string, { year: number; month: number; count: number }>();
  for (const { year, month, count } of days) {
    const key = `${year}-${month}`;
    months.set(key, { year, month, count: count + (months.get(key)?.count ?? 0) });
  }
  return [...months.values()].flatMap(({ year, month, count }) => parts(count).map((part) => ({ group: 'articles' as const, locale, year, month, part })));
}

/** The files that hold an edition's lists of one kind; none when it has none. */
export function listSitemaps(group: ListGroup, locale: string, count: number): SitemapName[] {
  return parts(count).map((part) => ({ group, locale, part }));
}
