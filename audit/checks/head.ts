import type { PageFacts } from '../types';
import { isLanguage } from './language';
import type { PageContext, Say } from './page';
import { shown } from './shown';

const LONGEST_TITLE = 200;
const ABSOLUTE = /^https?:\/\//;
const SHARED = ['og:title', 'og:type', 'og:image', 'og:url'];

function words(facts: PageFacts, kind: PageContext['kind'], say: Say): void {
  const [title = ''] = facts.titles;
  if (facts.titles.length !== 1 || title === '') say('title', 'error', `${facts.titles.length} titles: ${shown(facts.titles)}`, 'one <title> with text');
  else if (title.length > LONGEST_TITLE) say('title', 'note', `a title of ${title.length} characters`, 'search engines show the first 30 to 60', 'content');
  if (!facts.noindex && facts.description === '') say('description', 'warning', 'no description', 'a summary in <meta name="description">', kind === 'article' || kind === 'front' ? 'content' : 'site');
  const h1 = facts.headings.filter(({ level }) => level === 1);
  if (h1.length !== 1) say('headings', 'error', `${h1.length} h1: ${shown(h1.map(({ text }) => text))}`, 'one h1');
  if (h1.some(({ text }) => text === '')) say('headings', 'error', 'an empty h1', 'a heading with text');
}

/** Of the site by another name than its own, such as that of the copy that is asked. */
const isMisnamed = (href: string, { page, places }: PageContext): boolean => places.of(href, page)?.own === true && new URL(href, places.declared).origin !== places.declared;

function canonical(facts: PageFacts, context: PageContext, say: Say): void {
  const [first] = facts.canonicals;
  if (facts.canonicals.length > 1 || (!facts.noindex && first === undefined)) say('canonical', 'error', `${facts.canonicals.length} canonical links`, 'one');
  for (const href of facts.canonicals) {
    if (!ABSOLUTE.test(href)) say('canonical', 'error', `canonical ${href}`, 'an absolute address');
    else if (isMisnamed(href, context)) say('canonical', 'error', `canonical ${href}`, `an address of ${context.places.declared}`);
  }
  const share = facts.openGraph.get('og:url');
  if (first !== undefined && share !== undefined && share !== first) say('canonical', 'error', `og:url ${share}, canonical ${first}`, 'both the same');
}

function alternates(facts: PageFacts, context: PageContext, say: Say): void {
  const { page, places } = context;
  for (const { lang, href } of facts.alternates) {
    if (lang !== 'x-default' && !isLanguage(lang)) say('hreflang', 'error', `hreflang ${JSON.stringify(lang)}`, 'language, script and region (zh-CN, zh-Hant, en) or x-default');
    if (!ABSOLUTE.test(href)) say('hreflang', 'error', `hreflang ${lang} to ${href}`, 'an absolute address');
    else if (isMisnamed(href, context)) say('hreflang', 'error', `hreflang ${lang} to ${href}`, `an address of ${places.declared}`);
  }
  const codes = facts.alternates.map(({ lang }) => lang);
  if (new Set(codes).size < codes.length) say('hreflang', 'error', `a language twice: ${codes.join(', ')}`, 'each language once');
  if (codes.length > 0 && !codes.includes('x-default')) say('hreflang', 'warning', 'no x-default', 'one for readers of other languages');
  if (codes.length > 0 && !facts.alternates.some(({ href }) => places.text(href, page) === page)) say('hreflang', 'error', 'the page is not among its own languages', 'each version lists itself and all others');
}

/** What stands in a page's head: language, title, description, heading, canonical, translations, what a shared link shows. */
export function headFindings(facts: PageFacts, context: PageContext, say: Say): void {
  if (!isLanguage(facts.lang)) say('lang', 'error', `<html lang=${JSON.stringify(facts.lang)}>`, 'a language code such as zh-CN or en');
  words(facts, context.kind, say);
  canonical(facts, context, say);
  alternates(facts, context, say);
  const silent = facts.noindex ? [] : SHARED.filter((name) => !facts.openGraph.get(name));
  if (silent.length > 0) say('open-graph', 'warning', `no ${silent.join(', ')}`, `${SHARED.join(', ')} on every page`);
}
