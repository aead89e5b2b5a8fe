import { type DefaultTreeAdapterTypes, html, parse } from 'parse5';
import type { Link, PageFacts } from '../types';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** The class of what editors write; everything else on a page is the site's. */
const PROSE = /(?:^|\s)prose(?:\s|$)/;
const FEED_TYPES = /^application\/(?:rss\+xml|atom\+xml|feed\+json)$/;

/** The text within, however deep a page nests. */
function textOf(node: Node): string {
  let text = '';
  const stack: Node[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if ('value' in next) text += next.value;
    else if ('childNodes' in next) stack.push(...next.childNodes.toReversed());
  }
  return text;
}
const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

type Attributes = (name: string) => string | undefined;
type Reader = (element: Element, at: Attributes, prose: boolean, facts: Draft) => void;
type Draft = PageFacts & { openGraph: Map<string, string> };

function medium(at: Attributes, prose: boolean, facts: Draft): void {
  const src = at('src');
  if (src) facts.media.push({ href: src, prose });
}

const LONGEST_SRCSET = 8192;

/** The last of a list of sizes (HTML: srcset), which sites write from narrow to wide: where one is made, all are. */
function widest(srcset: string | undefined, prose: boolean): Link[] {
  const last = [...(srcset ?? '').slice(0, LONGEST_SRCSET).matchAll(/[\s,]*(\S*[^\s,])[^,]*/g)].at(-1)?.[1];
  return last === undefined ? [] : [{ href: last, prose }];
}

const heading = (level: number): Reader => (element, _at, _prose, facts) => void facts.headings.push({ level, text: clean(textOf(element)) });

const READERS: Readonly<Record<string, Reader>> = {
  html: (_, at, __, facts) => { facts.lang = at('lang') ?? ''; },
  title: (element, _, __, facts) => void facts.titles.push(clean(textOf(element))),
  h1: heading(1), h2: heading(2), h3: heading(3), h4: heading(4), h5: heading(5), h6: heading(6),
  a: (_, at, prose, facts) => {
    const [href, name] = [at('href'), at('name')];
    if (href !== undefined) facts.links.push({ href, prose });
    if (name) facts.ids.push(name);
  },
  img: (_, at, prose, facts) => {
    const src = at('src');
    if (src !== undefined) facts.images.push({ href: src, prose, alt: at('alt') !== undefined });
    facts.variants.push(...widest(at('srcset'), prose));
  },
  source: (_, at, prose, facts) => {
    facts.variants.push(...widest(at('srcset'), prose));
    medium(at, prose, facts);
  },
  video: (_, at, prose, facts) => {
    const poster = at('poster');
    if (poster) facts.variants.push({ href: poster, prose });
    medium(at, prose, facts);
  },
  audio: (_, at, prose, facts) => medium(at, prose, facts),
  track: (_, at, prose, facts) => medium(at, prose, facts),
  meta: (_, at, __, facts) => {
    const [name, property, content = ''] = [at('name')?.toLowerCase(), at('property')?.toLowerCase(), at('content')];
    if (name === 'description') facts.description = clean(content);
    if (name === 'robots' || name === 'googlebot') facts.noindex ||= /\b(?:noindex|none)\b/i.test(content);
    if (property?.startsWith('og:') && !facts.openGraph.has(property)) facts.openGraph.set(property, content);
  },
  link: (_, at, __, facts) => {
    const [href, hreflang, rel] = [at('href'), at('hreflang'), (at('rel') ?? '').toLowerCase().split(/\s+/)];
    if (href === undefined) return;
    if (rel.includes('canonical')) facts.canonicals.push(href);
    if (rel.includes('stylesheet')) facts.styles.push(href);
    if (rel.includes('icon') || rel.includes('apple-touch-icon') || rel.includes('manifest')) facts.icons.push(href);
    if (!rel.includes('alternate')) return;
    if (FEED_TYPES.test(at('type') ?? '')) facts.feeds.push(href);
    else if (hreflang !== undefined) facts.alternates.push({ lang: hreflang, href });
  },
  script: (element, at, __, facts) => {
    const src = at('src');
    if (src !== undefined) facts.scripts.push(src);
    else if (at('type') === 'application/ld+json') facts.jsonLd.push(textOf(element));
  },
};

/** Reads what the audit needs of a page, as a browser without scripts parses it. */
export function pageFacts(source: string): PageFacts {
  const facts: Draft = {
    lang: '', titles: [], description: '', canonicals: [], openGraph: new Map(), noindex: false, headings: [], alternates: [], feeds: [], links: [], images: [], variants: [], media: [],
    styles: [], scripts: [], icons: [], ids: [], jsonLd: [],
  };
  const stack: { node: Node; prose: boolean }[] = [{ node: parse(source, { scriptingEnabled: false }), prose: false }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node } = next;
    let { prose } = next;
    if ('tagName' in node) {
      const at: Attributes = (name) => node.attrs.find((attr) => attr.name === name)?.value;
      prose ||= PROSE.test(at('class') ?? '');
      const id = at('id');
      if (id) facts.ids.push(id);
      if (node.namespaceURI === html.NS.HTML) READERS[node.tagName]?.(node, at, prose, facts);
    }
    if ('childNodes' in node) for (let i = node.childNodes.length - 1; i >= 0; i -= 1) stack.push({ node: node.childNodes[i] as Node, prose });
  }
  return facts;
}
