import type { Finding, PageRecord } from '../types';

type Pages = ReadonlyMap<string, PageRecord>;

const error = (rule: Finding['rule'], address: string, found: string, expected: string): Finding => ({ rule, level: 'error', side: 'site', address, found, expected });

/** Whether a page is one that search engines keep under its own address. */
export const isCanonical = ({ path, status, facts }: PageRecord): boolean => status === 200 && facts !== null && !facts.noindex && facts.canonical === path;

/** What a page's canonical address leads to, seen among all pages. */
export function* canonicalFindings(pages: Pages): Generator<Finding> {
  for (const { path, facts } of pages.values()) {
    if (!facts || facts.noindex || facts.canonical === null || facts.canonical === path) continue;
    const { canonical } = facts;
    // a republished piece may name its original
    if (!canonical.startsWith('/')) yield { ...error('canonical', path, `canonical ${canonical}, on another host`, 'an address of this site, except for what is republished'), ...(facts.kind === 'article' ? { level: 'note', side: 'content' } : {}) };
    const target = pages.get(canonical);
    if (!target) continue;
    if (target.status !== 200 || target.facts === null) yield error('canonical', path, `canonical ${canonical}: ${target.failure ?? `status ${target.status}`}`, 'a page that answers 200');
    else if (target.facts.noindex) yield error('canonical', path, `canonical ${canonical}, which has noindex`, 'a page that may be indexed');
    else if (target.facts.canonical !== canonical) yield error('canonical', path, `canonical ${canonical}, whose canonical is ${target.facts.canonical}`, 'a page that names itself');
  }
}

const languageOf = (code: string): string => code.split('-')[0] ?? '';

/** Translations: each answers, is canonical, speaks the language it is named by, and names the page back (developers.google.com/search/docs/specialty/international/localized-versions). */
export function* hreflangFindings(pages: Pages): Generator<Finding> {
  for (const { path, facts } of pages.values()) {
    if (!facts || facts.noindex) continue;
    if (facts.alternates.length > 0 && facts.canonical !== path) yield error('hreflang', path, `translations on a page whose canonical is ${facts.canonical}`, 'translations on canonical pages only');
    for (const { lang, path: other } of facts.alternates) {
      const target = pages.get(other);
      if (!target || other === path) continue;
      const named = `hreflang ${lang} to ${other}`;
      if (target.status !== 200 || target.facts === null) yield error('hreflang', path, `${named}: ${target.failure ?? `status ${target.status}`}`, 'a page that answers 200');
      else if (target.facts.noindex || target.facts.canonical !== other) yield error('hreflang', path, `${named}, which is not canonical`, 'a canonical page');
      else if (!target.facts.alternates.some((back) => back.path === path)) yield error('hreflang', path, `${named}, which does not name this page`, 'translations name each other');
    }
    for (const { lang, path: other } of facts.alternates) {
      const spoken = pages.get(other)?.facts?.lang;
      if (lang !== 'x-default' && spoken && languageOf(spoken) !== languageOf(lang)) yield error('hreflang', path, `hreflang ${lang} to ${other}, whose language is ${spoken}`, 'a page in that language');
    }
  }
}
