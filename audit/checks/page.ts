import type { Places } from '../read/places';
import type { Finding, Level, PageFacts, PageKind, Side } from '../types';
import { anchorsMissing } from './anchors';
import { headFindings } from './head';
import { shown } from './shown';

/** Googlebot reads no more of a page (2 MB since February 2026). */
const MOST_HTML = 2 * 1024 * 1024;

export type PageContext = { page: string; places: Places; kind: PageKind; bytes: number };
export type Say = (rule: Finding['rule'], level: Level, found: string, expected: string, side?: Side) => void;

function pictures(facts: PageFacts, secure: boolean, say: Say): void {
  for (const prose of [false, true]) {
    const side = prose ? 'content' : 'site';
    const silent = facts.images.filter((image) => image.prose === prose && !image.alt);
    if (silent.length > 0) say('image-alt', prose ? 'warning' : 'error', `${silent.length} pictures without alt: ${shown(silent.map(({ href }) => href))}`, 'alt, empty where the picture is decoration', side);
    const plain = secure ? facts.images.filter((image) => image.prose === prose && /^http:\/\//i.test(image.href)) : [];
    if (plain.length > 0) say('mixed-content', 'warning', `pictures without https: ${shown(plain.map(({ href }) => href))}`, 'https only on a page with https', side);
  }
  const parts = secure ? [...facts.styles, ...facts.scripts].filter((href) => /^http:\/\//i.test(href)) : [];
  if (parts.length > 0) say('mixed-content', 'error', `files without https: ${shown(parts)}`, 'https only on a page with https');
}

function links(facts: PageFacts, { page, places }: PageContext, say: Say): void {
  for (const { fragment, prose } of anchorsMissing(facts, page, places)) say('anchor', prose ? 'warning' : 'error', `a link to #${fragment}, which is nowhere on the page`, 'the id of an element', prose ? 'content' : 'site');
  for (const prose of [false, true]) {
    const scripts = facts.links.filter((link) => link.prose === prose && /^\s*javascript:/i.test(link.href));
    if (scripts.length > 0) say('link-form', prose ? 'warning' : 'error', `${scripts.length} links to javascript:`, 'addresses that can be followed', prose ? 'content' : 'site');
  }
}

function duplicateIds(facts: PageFacts, say: Say): void {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const id of facts.ids) (seen.has(id) ? twice : seen).add(id);
  if (twice.size > 0) say('ids', 'warning', `ids used twice: ${shown([...twice])}`, 'each id once');
}

/** What one page of HTML has to say for itself, whatever the others are. */
export function pageFindings(facts: PageFacts, context: PageContext): Finding[] {
  const { page, places, bytes } = context;
  const findings: Finding[] = [];
  const say: Say = (rule, level, found, expected, side = 'site') => void findings.push({ rule, level, side, address: page, found, expected });
  headFindings(facts, context, say);
  links(facts, context, say);
  pictures(facts, places.declared.startsWith('https:'), say);
  duplicateIds(facts, say);
  if (bytes > MOST_HTML) say('weight', 'error', `${bytes} bytes of HTML`, `at most ${MOST_HTML}: search engines leave out the rest`, context.kind === 'article' ? 'content' : 'site');
  return findings;
}
