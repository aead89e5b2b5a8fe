import type { Archive, TaxonomyKind } from '../archive';
import { sourceOfEdition } from '../i18n/editions';
import { fromTaiwan } from '../i18n/hant/opencc';
import { encodePath, periodPath, termPath } from '../i18n/paths';
import { type Address, readAddress, writeAddress } from './address';
import { hasFeeds } from '../i18n/feed-paths';
import { feedOf, OLD_FEED_FILE } from './machine';

/** What the archive says of an address before Next is asked. */
export type Resolution = { kind: 'pass' } | { kind: 'redirect'; to: string } | { kind: 'gone'; locale: string };

const PASS: Resolution = { kind: 'pass' };
const TAXONOMIES: Readonly<Record<string, TaxonomyKind>> = { categories: 'category', tags: 'tag', series: 'series', authors: 'author' };

/** Decoded spellings under which a term may have been linked: as asked, in lower case, blanks as hyphens. */
function spellings(path: string): string[] {
  const lower = path.toLowerCase();
  return [...new Set([path, lower, lower.replace(/\s+/gu, '-'), lower.replace(/-{2,}/g, '-')])];
}

/** Feeds follow their lists; Hugo's `index.xml` of what has no feed here leads to the site's. */
function resolveFeed(archive: Archive, { locale, path }: Address): Resolution | null {
  const feed = feedOf(path);
  if (!feed) return null;
  const isOld = feed.file === OLD_FEED_FILE;
  if (!hasFeeds(feed.list)) return isOld ? { kind: 'redirect', to: writeAddress({ locale, path: '/feed.xml' }) } : null;
  const file = isOld ? 'feed.xml' : feed.file;
  const list = resolveTerm(archive, { locale, path: feed.list });
  if (list?.kind === 'redirect') return { kind: 'redirect', to: `${list.to}/${file}` };
  return isOld ? { kind: 'redirect', to: writeAddress({ locale, path: `${feed.list}/${file}` }) } : PASS;
}

/** Readers of the edition that converts others' articles may know a term by the words they see. */
function inSource(archive: Archive, kind: TaxonomyKind, locale: string, written: string): string | null {
  return sourceOfEdition(locale) === null ? null : archive.canonicalTerm(kind, spellings(fromTaiwan(written)));
}

function resolveTerm(archive: Archive, { locale, path }: Address): Resolution | null {
  const match = path.match(/^\/(categories|tags|series|authors)\/(.+?)(?:\/page\/([^/]+))?$/i);
  const kind = TAXONOMIES[match?.[1]?.toLowerCase() ?? ''];
  const asked = match?.[2];
  if (!kind || asked === undefined) return null;
  const written = asked.replaceAll('%2F', '/');
  const id = archive.canonicalTerm(kind, spellings(written)) ?? inSource(archive, kind, locale, written);
  if (id === null || id === asked) return PASS;
  const page = match?.[3] === undefined ? '' : `/page/${match[3]}`;
  return { kind: 'redirect', to: termPath(locale, kind, id) + encodePath(page) };
}

const MOST_HOPS = 5;

/** Where a redirect of this site's own leads in the end, so that readers hop once; a web address stays. */
function follow(archive: Archive, to: string, hops = 0): Resolution {
  const reading = /^\/(?!\/)/.test(to) && !/[?#]/.test(to) ? readAddress(to) : null;
  if (!reading || reading.kind === 'bad' || hops > MOST_HOPS) return { kind: 'redirect', to };
  const next = resolveOnce(archive, reading.address);
  if (next.kind === 'redirect') return follow(archive, next.to, hops + 1);
  if (next.kind === 'gone') return next;
  return { kind: 'redirect', to: reading.kind === 'other-form' ? reading.to : to };
}

/** Old and differently written addresses lead to the page in one hop; withdrawn articles are gone (RFC 9110 §15.5.11). */
export function resolve(archive: Archive, address: Address): Resolution {
  const first = resolveOnce(archive, address);
  return first.kind === 'redirect' ? follow(archive, first.to) : first;
}

function resolveOnce(archive: Archive, address: Address): Resolution {
  const feed = resolveFeed(archive, address);
  if (feed) return feed;
  const term = resolveTerm(archive, address);
  // Hugo's front page went on at /page/2; ours goes on in the archive.
  if (/^\/page\/\d+$/.test(address.path)) return { kind: 'redirect', to: periodPath(address.locale) };
  if (term) return term;
  const answer = archive.address(address.locale, address.path);
  switch (answer.kind) {
    case 'live':
      return PASS;
    case 'gone':
      return { kind: 'gone', locale: answer.locale };
    case 'elsewhere':
      return { kind: 'redirect', to: answer.to };
    case 'moved': {
      const [locale = address.locale, path = '/'] = answer.to.split(' ', 2);
      return { kind: 'redirect', to: writeAddress({ locale, path }) };
    }
    case 'unknown': {
      const lower = address.path.toLowerCase();
      const isArticle = lower !== address.path && archive.address(address.locale, lower).kind === 'live';
      return isArticle ? { kind: 'redirect', to: writeAddress({ locale: address.locale, path: lower }) } : PASS;
    }
  }
}
