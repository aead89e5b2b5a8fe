import type { Archive, News, PageRef } from '../archive';
import type { PushQueue } from '../archive/push/queue';
import { CONVERTED } from '../i18n/editions';
import { feedsUnder } from '../i18n/feed-paths';
import { articlePath, localePath } from '../i18n/paths';
import { pageUrl } from '../seo/urls';
import type { Receiver } from './receivers';

/** What is told of an archive nobody was told of before: the news sitemap's two days, not a hundred thousand old articles. */
const RECENT_MS = 48 * 3_600_000;
const MOST_NEWS = 5000;
const MOST_FEEDS = 500;
/** Rows written between two looks at whoever else waits for this thread. */
const AT_ONCE = 250;

type Told = News & { url: string };
/** `isConverted`: the address shows what another edition has in its own words. */
type Found = News & { isConverted?: boolean };

/** An article is news at its own address, and in the edition that converts it. */
function everywhere(archive: Archive, item: News): Found[] {
  const { source, edition } = CONVERTED;
  return item.locale === source && archive.editions().includes(edition) ? [item, { ...item, locale: edition, isConverted: true }] : [item];
}

/** One entry for an address; new and changed is new, and whether it is there at all the archive says now. */
function merge(archive: Archive, news: readonly News[], siteUrl: string): (Told & { isOwn: boolean; isListed: boolean })[] {
  const last = new Map<string, Found>();
  for (const item of news.flatMap((found) => everywhere(archive, found))) {
    const key = `${item.locale} ${item.slug}`;
    const before = last.get(key);
    const kind = before?.kind === 'new' && item.kind === 'changed' ? 'new' : item.kind;
    last.set(key, { ...item, kind, isConverted: item.isConverted === true && before?.isConverted !== false });
  }
  return [...last.values()].map((item) => {
    const indexing = archive.indexing(item.locale, item.slug);
    const kind = indexing === null ? 'gone' : item.kind === 'gone' ? 'changed' : item.kind;
    return { ...item, kind, url: pageUrl(siteUrl, articlePath(item.locale, item.slug)), isOwn: indexing === 'index' && !item.isConverted, isListed: indexing === 'index' || indexing === 'news-noindex' };
  });
}

/** Feeds of the pages that changed, the site's own first; of all editions when everything did. */
function feedsOf(archive: Archive, pages: readonly PageRef[] | null, siteUrl: string): string[] {
  const refs = pages ?? archive.editions().map((locale) => ({ locale, path: '/' }));
  const sorted = [...refs].sort((a, b) => Number(b.path === '/') - Number(a.path === '/'));
  const urls = sorted.flatMap(({ locale, path }) => feedsUnder(path).map((feed) => pageUrl(siteUrl, localePath(locale, feed))));
  return [...new Set(urls)].slice(0, MOST_FEEDS);
}

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Puts into the queue what happened since the last look: articles that a publish brought, changed or took away, and those that
 * appeared or expired by the clock; for hubs the feeds that show it. Only one process at a time may call it.
 */
export async function collect(archive: Archive, queue: PushQueue, receivers: readonly Receiver[], siteUrl: string, now: number): Promise<number> {
  const version = archive.version();
  const birth = archive.birth();
  const isSame = queue.state('birth') === birth;
  const seen = isSame ? Number(queue.state('version') ?? 0) : null;
  // a clock that was set back tells nothing twice
  const from = Math.min(now, Number(queue.state('until') ?? now));
  if (seen === version && archive.turn() <= from) {
    queue.setState('until', String(now));
    return 0;
  }
  const published = seen === null ? null : seen === version ? [] : archive.newsSince(seen);
  const news = merge(archive, [...(published ?? archive.newsBetween(now - RECENT_MS, now, MOST_NEWS)), ...archive.newsBetween(from, now, MOST_NEWS)], siteUrl);
  const pages = seen === null ? null : seen === version ? [] : archive.changesSince(seen);
  const turned = archive.turn() > from ? archive.changesBetween(from, now) : [];
  const feeds = feedsOf(archive, pages === null || turned === null ? null : [...pages, ...turned], siteUrl);
  const stamp = `${birth.slice(0, 8)} ${version} ${archive.turn()}`;
  let count = 0;
  for (const receiver of receivers) {
    const messages = receiver.about === 'feeds' ? feeds.map((url) => ({ url, stamp })) : news.filter((item) => concerns(receiver, item, queue)).map(({ url, stamp: text }) => ({ url, stamp: text }));
    for (let i = 0; i < messages.length; i += AT_ONCE) {
      queue.together(() => queue.add(receiver.name, messages.slice(i, i + AT_ONCE), now, receiver.repeatMs));
      await pause();
    }
    count += messages.length;
  }
  queue.together(() => {
    queue.setState('birth', birth);
    queue.setState('version', String(version));
    queue.setState('until', String(now));
  });
  return count;
}

/** What may not be shown is told only to those who were told of it before; what is taken from elsewhere is nothing new. */
function concerns(receiver: Receiver, { kind, url, isOwn, isListed }: ReturnType<typeof merge>[number], queue: PushQueue): boolean {
  if (receiver.about === 'new articles') return kind === 'new' && isOwn && !queue.knows(receiver.name, url);
  return kind === 'gone' || isListed || queue.knows(receiver.name, url);
}
