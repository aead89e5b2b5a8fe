import type { StoredTerm } from '../../archive/stored';
import type { TaxonomyKind } from '../../archive/types';
import type { SiteSettings } from '../../settings/site-types';
import { decodeOnce, legacyTermPaths, termOld } from '../hugo';

/** What a site knows by another name: category labels and author names lead to their ids. */
export type KnownNames = { categories: Record<string, string>; authors: Record<string, string> };

const fold = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

export function knownNames(site: SiteSettings, authors: readonly { id: string; label: string }[]): KnownNames {
  const categories: Record<string, string> = {};
  for (const { id, label } of site.categories) for (const name of [id, ...Object.values(label)]) categories[fold(name)] = id;
  const people: Record<string, string> = {};
  for (const { id, label } of authors) for (const name of [id, label]) people[fold(name)] = id;
  return { categories, authors: people };
}

const TRIPLET = /%[0-9a-f]{2}/i;
const MOST_DECODINGS = 5;

/** Hugo keeps what looks percent-encoded; its links are read decoded, so a path holds no triplets. */
function decoded(path: string): string {
  let text = path;
  for (let i = 0; i < MOST_DECODINGS && TRIPLET.test(text); i += 1) text = termOld(decodeOnce(text));
  return text.replaceAll('%', '');
}

/**
 * The term's own path: Hugo's `urlize` form, the one that Mainroad's links use, composed (NFC) as addresses are read; a name of
 * symbols only stays as it is.
 */
export function termId(label: string): string {
  const path = decoded(termOld(label)).normalize('NFC').replace(/^\/+|\/+$/g, '');
  return path === '' ? label.normalize('NFC').toLowerCase().replace(/\s+/gu, '-').replace(/^\/+|\/+$/g, '') || '-' : path;
}

export function toTerms(kind: TaxonomyKind, labels: readonly string[], known: KnownNames): StoredTerm[] {
  const names = kind === 'category' ? known.categories : kind === 'author' ? known.authors : {};
  const terms = new Map<string, StoredTerm>();
  for (const label of labels) {
    const id = names[fold(label)] ?? termId(label);
    const written = [...legacyTermPaths(label), termId(label), label, label.toLowerCase()].flatMap((path) => [path, decodeOnce(path)]);
    const legacy = [...new Set(written.map((path) => path.normalize('NFC')))].filter((path) => path !== id && path !== '');
    if (!terms.has(id)) terms.set(id, { kind, id, label, legacy });
  }
  return [...terms.values()];
}

/** All names of a term: as typed, its id, and what the site calls it. */
export function namesOf({ kind, id, label }: StoredTerm, known: KnownNames): string[] {
  const names = kind === 'category' ? known.categories : kind === 'author' ? known.authors : {};
  return [label, id, ...Object.keys(names).filter((name) => names[name] === id)];
}
