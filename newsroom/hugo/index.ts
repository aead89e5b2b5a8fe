import { clean, lower } from './clean';

const spacesToHyphens = (text: string): string => lower(text).replaceAll(' ', '-');
const trimHyphens = (text: string): string => text.replace(/^-+|-+$/g, '');

/** Decoded form of Hugo's `urlize`, which the theme's links use. */
export const urlize = (text: string): string => lower(clean(text));

/** Path of a taxonomy term, Hugo ≤ 0.122. */
export const termOld = (term: string): string => lower(clean(term));

/** Path of a taxonomy term, Hugo ≥ 0.123: every blank is a hyphen before the text is cleaned. */
export function termNew(term: string): string {
  return lower(clean(`/${spacesToHyphens(term)}`)).replace(/^\//, '').replace(/\/+$/, '');
}

/** Path of a content file's base name, Hugo ≥ 0.123. */
export const fileNew = (name: string): string => termNew(name);

/** Path of a content file's base name, Hugo ≤ 0.122. */
export const fileOld = (name: string): string => lower(clean(`/${name}.md`)).replace(/^\//, '').replace(/\.md$/, '');

/** Path of a front matter `slug`, Hugo ≥ 0.131. */
export const slugNew = (slug: string): string => lower(clean(trimHyphens(slug)));

/** Path of a front matter `slug`, Hugo 0.111. */
export const slugOld = (slug: string): string => lower(clean(`/${trimHyphens(slug)}/`)).replace(/^\/+|\/+$/g, '');

function decodeOnce(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Path under a `:title` permalink; `newer` is Hugo 0.169, else 0.111 to 0.131. `prefix` ends in `/`. */
export function titlePath(prefix: string, title: string, newer: boolean): string {
  let name = urlize(title);
  if (name.indexOf('#') === name.length - 1) name = name.slice(0, -1);
  if (newer) name = name.replace(/[/\\]+/g, '-');
  let path = decodeOnce(`${prefix}${name.replaceAll('+', ' ')}/`);
  if (newer) path = path.replace(/\/+$/, '');
  return `${lower(clean(path)).replace(/\/+$/, '')}/`;
}

/** A decoded path as Hugo ≥ 0.125 writes it in links: UTF-8, upper-case hex, `#` encoded. */
export function href(path: string): string {
  return encodeURI(decodeOnce(path)).replaceAll('#', '%23').replaceAll('?', '%3F').replaceAll('[', '%5B').replaceAll(']', '%5D');
}

/** Every path a term has had: both generations, and the theme's link cut at its first `#`. */
export function legacyTermPaths(term: string): string[] {
  const link = urlize(term);
  const cut = link.includes('#') ? link.slice(0, link.indexOf('#')) : link;
  return [...new Set([termNew(term), termOld(term), cut])].filter((path) => path !== '');
}
