import { children, childText, parseXml } from './xml';

export type FeedItem = { id: string; link: string; title: string; date: string };
export type Feed = { title: string; items: FeedItem[]; problem: string | null };

const nothing = (problem: string): Feed => ({ title: '', items: [], problem });
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function jsonFeed(source: string): Feed {
  try {
    const data = JSON.parse(source) as { version?: unknown; title?: unknown; items?: unknown };
    if (!/^https:\/\/jsonfeed\.org\/version\/1/.test(text(data.version)) || !Array.isArray(data.items)) return nothing('no JSON Feed: version and items are missing');
    const items = (data.items as Record<string, unknown>[]).map((item) => ({ id: text(item.id), link: text(item.url), title: text(item.title), date: text(item.date_published) }));
    return { title: text(data.title), items, problem: null };
  } catch (error) {
    return nothing(error instanceof Error ? error.message : String(error));
  }
}

/** RSS 2.0, Atom (RFC 4287) or JSON Feed 1.1, told apart by what it is. */
export function parseFeed(source: string): Feed {
  if (/^\s*\{/.test(source)) return jsonFeed(source);
  const { tree, problem } = parseXml(source);
  if (tree === null) return nothing(problem);
  const [channel] = children(tree.rss, 'channel');
  if (channel !== undefined) {
    const items = children(channel, 'item').map((item) => ({
      id: childText(item, 'guid') ?? '', link: childText(item, 'link') ?? '', title: childText(item, 'title') ?? '', date: childText(item, 'pubDate') ?? '',
    }));
    return { title: childText(channel, 'title') ?? '', items, problem: null };
  }
  if (!('feed' in tree)) return nothing('neither rss nor feed');
  const items = children(tree.feed, 'entry').map((entry) => {
    const links = children(entry, 'link') as Record<string, unknown>[];
    const main = links.find((link) => link['@rel'] === undefined || link['@rel'] === 'alternate');
    return { id: childText(entry, 'id') ?? '', link: text(main?.['@href']), title: childText(entry, 'title') ?? '', date: childText(entry, 'updated') ?? '' };
  });
  return { title: childText(tree.feed, 'title') ?? '', items, problem: null };
}
