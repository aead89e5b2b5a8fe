import type { Answer } from '../read/client';
import type { Feed } from '../read/feeds';
import type { Places } from '../read/places';
import type { Finding } from '../types';
import { shown } from './shown';

const TYPES = /^(?:application\/(?:rss\+xml|atom\+xml|feed\+json|xml|json)|text\/xml)\b/i;

/** What a feed must be: an answer of its type, well-formed, with a title, and items that have an id of their own, an absolute link and a date. */
export function feedFindings(path: string, { status, failure, headers }: Pick<Answer, 'status' | 'failure' | 'headers'>, feed: Feed | null, places: Places): Finding[] {
  const findings: Finding[] = [];
  const say = (found: string, expected: string): void => void findings.push({ rule: 'feed', level: 'error', side: 'site', address: path, found, expected });
  if (feed === null) {
    say(failure ?? `status ${status}`, 'a feed that pages name answers 200');
    return findings;
  }
  if (!TYPES.test(headers['content-type'] ?? '')) say(`content-type ${JSON.stringify(headers['content-type'] ?? '')}`, 'the type of a feed');
  if (feed.problem !== null) {
    say(feed.problem, 'well-formed RSS 2.0, Atom or JSON Feed');
    return findings;
  }
  if (feed.title === '') say('no title', 'a feed has a title');
  const ids = feed.items.map(({ id }) => id);
  if (ids.includes('')) say('items without id', 'each item has an id');
  if (new Set(ids).size < ids.length) say(`ids used twice: ${shown(ids.filter((id, at) => ids.indexOf(id) !== at))}`, 'each item has an id of its own');
  const relative = feed.items.filter(({ link }) => !/^https?:\/\//.test(link) || places.of(link, path) === null).map(({ link }) => link);
  if (relative.length > 0) say(`links ${shown(relative)}`, 'absolute addresses');
  const undated = feed.items.filter(({ date }) => Number.isNaN(Date.parse(date))).map(({ date }) => date);
  if (undated.length > 0) say(`dates ${shown(undated)}`, 'each item has a date');
  return findings;
}
