import { clean, lower } from './clean';

/* The rules and their names are those of Hugo's own path code, as tested against its binaries (vectors.ts). */

const spacesToHyphens = (text: string): string => lower(text).replaceAll(' ', '-');

/** Without these characters at the ends. A loop: a pattern for the end is slow on long runs inside. */
function trimmed(text: string, chars: string, ends: 'both' | 'end' = 'both'): string {
  let start = 0;
  let end = text.length;
  while (ends === 'both' && start < end && chars.includes(text.charAt(start))) start += 1;
  while (end > start && chars.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Decoded form of Hugo's `urlize`, which the theme's links use: `5G 技术` → `5g-技术`. */
export const urlize = (text: string): string => lower(clean(text));

/** Path of a taxonomy term, Hugo ≤ 0.122. */
export const termOld = (term: string): string => lower(clean(term));

/** Path of a taxonomy term, Hugo ≥ 0.123: every blank is a hyphen before the text is cleaned (`a & b` → `a--b`). */
export function termNew(term: string): string {
  return trimmed(lower(clean(`/${spacesToHyphens(term)}`)).slice(1), '/', 'end');
}

/** Path of a content file's base name, Hugo ≥ 0.123. */
export const fileNew = (name: string): string => termNew(name);

/** Path of a content file's base name, Hugo ≤ 0.122. */
export const fileOld = (name: string): string => lower(clean(`/${name}.md`)).slice(1).replace(/\.md$/, '');

/** Path of a front matter `slug`, Hugo ≥ 0.131. */
export const slugNew = (slug: string): string => lower(clean(trimmed(slug, '-')));

/** Path of a front matter `slug`, Hugo 0.111. */
export const slugOld = (slug: string): string => trimmed(lower(clean(`/${trimmed(slug, '-')}/`)), '/');

/** Percent-decoded where that is possible. */
export function decodeOnce(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Path under a `:title` permalink; `newer` is Hugo 0.169, else 0.111 to 0.131. `prefix` ends in `/`, as the result does. */
export function titlePath(prefix: string, title: string, newer: boolean): string {
  let name = urlize(title);
  // Hugo reads the rest as a fragment, and drops an empty one
  if (name.indexOf('#') === name.length - 1) name = name.slice(0, -1);
  if (newer) name = name.replace(/[/\\]+/g, '-');
  let path = decodeOnce(`${prefix}${name.replaceAll('+', ' ')}/`);
  if (newer) path = trimmed(path, '/', 'end');
  return `${trimmed(lower(clean(path)), '/', 'end')}/`;
}

/** What stays literal in Hugo's links besides letters and digits. */
const LITERAL = /[\w.~/+@;,:&=$-]/;

/** A path, percent-decoded once where that is possible, as Hugo ≥ 0.125 writes it in links: UTF-8 in upper-case hex. */
export function href(path: string): string {
  const encoded = (char: string): string => (LITERAL.test(char) ? char
    : [...new TextEncoder().encode(char)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''));
  return [...decodeOnce(path)].map(encoded).join('');
}

/** Every path a term has had: both generations, and the theme's link cut at its first `#`. */
export function legacyTermPaths(term: string): string[] {
  const link = urlize(term);
  const cut = link.includes('#') ? link.slice(0, link.indexOf('#')) : link;
  return [...new Set([termNew(term), termOld(term), cut])].filter((path) => path !== '');
}
