import type { Places } from '../read/places';
import type { Finding, PageFacts, PageKind, Severity, Side } from '../types';
import { isLanguage } from './language';

/** Googlebot reads no more of a page (reference: 2 MB since February 2026). */
const MOST_HTML = 2 * 1024 * 1024;
const LONGEST_TITLE = 200;

type Context = { page: string; places: Places; kind: PageKind; bytes: number };

const shown = (texts: readonly string[]): string => texts.slice(0, 5).map((text) => JSON.stringify(text)).join(', ') + (texts.length > 5 ? ` and ${texts.length - 5} more` : '');

function fragments(facts: PageFacts, { page, places }: Context): { missing: string; prose: boolean }[] {
  const ids = new Set(facts.ids);
  return facts.links.flatMap(({ href, prose }) => {
    const place = places.of(href, page);
    if (!place?.own || place.path !== page || isTarget(place.fragment, ids)) return [];
    return [{ missing: place.fragment, prose }];
  });
}

/** Whether a fragment leads anywhere (HTML: the empty one and `top` are the top of the page; text directives are no ids). */
export function isTarget(fragment: string, ids: ReadonlySet<string>): boolean {
  if (fragment === '' || fragment.toLowerCase() === 'top' || fragment.startsWith(':~:')) return true;
  if (ids.has(fragment)) return true;
  try {
    return ids.has(decodeURIComponent(fragment));
  } catch {
    return false;
  }
}

/** What one page of HTML has to say for itself, whatever the others are. */
export function pageFindings(facts: PageFacts, context: Context): Finding[] {
  const { page, places, kind, bytes } = context;
  const found: Finding[] = [];
  const say = (check: string, severity: Severity, what: string, allowed: string, side: Side = 'site'): void => void found.push({ check, severity, side, page, found: what, allowed });
  const indexable = !facts.noindex;

  if (!isLanguage(facts.lang)) say('lang', 'error', `<html lang=${JSON.stringify(facts.lang)}>`, 'a language code such as zh-CN or en');
  const [title = ''] = facts.titles;
  if (facts.titles.length !== 1 || title === '') say('title', 'error', `${facts.titles.length} titles: ${shown(facts.titles)}`, 'one <title> with text');
  else if (title.length > LONGEST_TITLE) say('title', 'note', `a title of ${title.length} characters`, 'search engines show the first 30 to 60', 'content');
  if (indexable && facts.description === '') say('description', 'warning', 'no description', 'a summary in <meta name="description">', kind === 'article' ? 'content' : 'site');

  const h1 = facts.headings.filter(({ level }) => level === 1);
  if (h1.length !== 1) say('headings', 'error', `${h1.length} h1: ${shown(h1.map(({ text }) => text))}`, 'one h1');
  if (h1.some(({ text }) => text === '')) say('headings', 'error', 'an empty h1', 'a heading with text');

  if (facts.canonicals.length > 1 || (indexable && facts.canonicals.length === 0)) say('canonical', 'error', `${facts.canonicals.length} canonical links`, 'one');
  for (const href of facts.canonicals) if (!/^https?:\/\//.test(href)) say('canonical', 'error', `canonical ${href}`, 'an absolute address');
  const [canonical] = facts.canonicals;
  const share = facts.openGraph.get('og:url');
  if (canonical !== undefined && share !== undefined && share !== canonical) say('canonical', 'error', `og:url ${share}, canonical ${canonical}`, 'both the same');
  if (indexable) for (const name of ['og:title', 'og:type', 'og:image', 'og:url']) if (!facts.openGraph.get(name)) say('open-graph', 'warning', `no ${name}`, 'og:title, og:type, og:image and og:url on every page');

  for (const { lang, href } of facts.alternates) {
    if (lang !== 'x-default' && !isLanguage(lang)) say('hreflang', 'error', `hreflang ${JSON.stringify(lang)}`, 'language, script and region (zh-CN, zh-Hant, en) or x-default');
    if (!/^https?:\/\//.test(href)) say('hreflang', 'error', `hreflang ${lang} to ${href}`, 'an absolute address');
  }
  const codes = facts.alternates.map(({ lang }) => lang);
  if (new Set(codes).size < codes.length) say('hreflang', 'error', `a language twice: ${codes.join(', ')}`, 'each language once');
  if (codes.length > 0 && !codes.includes('x-default')) say('hreflang', 'warning', 'no x-default', 'one for readers of other languages');
  if (codes.length > 0 && !facts.alternates.some(({ href }) => places.text(href, page) === page)) say('hreflang', 'error', 'the page is not among its own languages', 'each version lists itself and all others');

  for (const { missing, prose } of fragments(facts, context)) say('anchor', prose ? 'warning' : 'error', `a link to #${missing}, which is nowhere on the page`, 'the id of an element', prose ? 'content' : 'site');
  for (const prose of [false, true]) {
    const side = prose ? 'content' : 'site';
    const scripts = facts.links.filter((link) => link.prose === prose && /^\s*javascript:/i.test(link.href));
    if (scripts.length > 0) say('link-form', 'error', `${scripts.length} links to javascript:`, 'addresses that can be followed', side);
    const silent = facts.images.filter((image) => image.prose === prose && !image.alt);
    if (silent.length > 0) say('image-alt', 'warning', `${silent.length} pictures without alt: ${shown(silent.map(({ href }) => href))}`, 'alt, empty where the picture is decoration', side);
    if (places.declared.startsWith('https:')) {
      const plain = facts.images.filter((image) => image.prose === prose && /^http:\/\//i.test(image.href));
      if (plain.length > 0) say('mixed-content', 'warning', `pictures without https: ${shown(plain.map(({ href }) => href))}`, 'https only on a page with https', side);
    }
  }
  if (places.declared.startsWith('https:')) for (const href of [...facts.styles, ...facts.scripts]) if (/^http:\/\//i.test(href)) say('mixed-content', 'error', href, 'https only on a page with https');
  const twice = facts.ids.filter((id, at) => facts.ids.indexOf(id) !== at);
  if (twice.length > 0) say('ids', 'warning', `ids used twice: ${shown([...new Set(twice)])}`, 'each id once');
  if (bytes > MOST_HTML) say('weight', 'error', `${bytes} bytes of HTML`, `at most ${MOST_HTML}: search engines leave out the rest`, 'content');
  return found;
}
