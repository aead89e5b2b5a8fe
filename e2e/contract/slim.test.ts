import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Element, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { App } from '../../edge/next/app';
import { publishAndStart, type RunningSite, scratchFolder, writeFiles } from '../support/site';
import { ask, attribute } from './fixtures';
import { SLIM_FILES, TRICKS } from './fixtures-slim';

const folder = scratchFolder('slim');
let site: RunningSite & { dataDir: string };
let app: App;

before(async () => {
  writeFiles(folder, SLIM_FILES);
  site = await publishAndStart(folder);
  // the same build on the same archive, in this process, without the edge
  Object.assign(process.env, { NODE_ENV: 'production', CONTENT_DIR: folder, DATA_DIR: site.dataDir, SITE_URL: site.origin });
  const { builtApp } = await import('../../edge/next/app');
  app = builtApp({ root: process.cwd(), host: 'localhost', port: 0 });
});
after(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const rendered = async (path: string): Promise<string> => {
  const answer = await app.ask(path, { host: new URL(site.origin).host, accept: 'text/html', 'user-agent': 'Broadsheet' });
  assert.ok(answer, path);
  return answer.body.toString('utf8');
};

const parser = unified().use(rehypeRaw).freeze();
const parse = (html: string): Root => parser.runSync({ type: 'root', children: [{ type: 'doctype' }, { type: 'raw', value: html }] } as unknown as Root);

/** What is Next's own in a page, by the eyes of a parser: scripts of its runtime and preloads of them. */
function isNexts(element: Element): boolean {
  const source = attribute(element, 'src');
  if (element.tagName === 'link') return attribute(element, 'rel') === 'preload' && attribute(element, 'as') === 'script';
  if (element.tagName !== 'script' || attribute(element, 'type') === 'application/ld+json') return false;
  if (source !== undefined) return source.startsWith('/_next/');
  const [text] = element.children;
  return text?.type !== 'text' || !text.value.startsWith('document.documentElement.dataset.js');
}

/** Where elements stand in a page's text, outermost only; and the tree without them. */
function withoutNexts(html: string): { tree: Root; kept: string; removed: string[] } {
  const tree = parse(html);
  const spans: [number, number][] = [];
  visit(tree, 'element', (element, index, parent) => {
    if (index === undefined || !parent || !isNexts(element)) return undefined;
    spans.push([element.position?.start.offset ?? -1, element.position?.end.offset ?? -1]);
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  let kept = '';
  let from = 0;
  for (const [start, end] of spans.sort(([a], [b]) => a - b)) {
    assert.ok(start >= from && end > start, 'the parser knows where it stands');
    kept += html.slice(from, start);
    from = end;
  }
  return { tree, kept: kept + html.slice(from), removed: spans.map(([start, end]) => html.slice(start, end)) };
}

/** A tree without positions; text that was parted by what was removed is one again. */
function shape(tree: Root): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => {
    if (key === 'position' || key === 'data') return undefined;
    if (key !== 'children' || !Array.isArray(value)) return value;
    return (value as { type: string; value?: string }[]).reduce<{ type: string; value?: string }[]>((merged, node) => {
      const last = merged.at(-1);
      if (last?.type === 'text' && node.type === 'text') return [...merged.slice(0, -1), { ...last, value: `${last.value}${node.value}` }];
      return [...merged, node];
    }, []);
  })) as unknown;
}

/** Addresses as readers know them, and inside Next. */
const PAGES: readonly (readonly [address: string, inner: string])[] = [
  ['/', '/zh-CN'], ['/en', '/en'], ['/about', '/zh-CN/about'], ['/tags', '/zh-CN/tags'], ['/authors', '/zh-CN/authors'], ['/archive', '/zh-CN/archive'], ['/archive/2025/03', '/zh-CN/archive/2025/03'], ['/categories/%E7%BD%91%E9%A1%B5', '/zh-CN/categories/%E7%BD%91%E9%A1%B5'],
  ['/categories/%E7%BD%91%E9%A1%B5/page/3', '/zh-CN/categories/%E7%BD%91%E9%A1%B5/page/3'], ['/articles/quan-bu', '/zh-CN/articles/quan-bu'], ['/articles/mei-guan', '/zh-CN/articles/mei-guan'], ['/en/articles/en-ji', '/en/articles/en-ji'], ['/en/tags', '/en/tags'],
  ...TRICKS.map((_, n) => [`/articles/ji-${n}`, `/zh-CN/articles/ji-${n}`] as const),
  ...['<script>', '</script>', '<!--<script>', '"><script>alert(1)</script>', 'self.__next_f.push('].map((text) => [`/search?q=${encodeURIComponent(text)}`, `/zh-CN/search?q=${encodeURIComponent(text)}`] as const),
];

async function compare(address: string, inner: string, status = 200): Promise<void> {
  const [answer, whole] = [await ask(site.origin, address), await rendered(inner)];
  assert.equal(answer.status, status);
  const { tree, kept, removed } = withoutNexts(whole);
  assert.ok(removed.length >= 3, `Next's own: ${removed.length}`);
  assert.deepEqual(removed.filter((piece) => !/^<(?:script|link)\b/.test(piece)), []);
  // byte for byte, and as a parser sees it
  assert.equal(answer.body, kept);
  assert.deepEqual(shape(parse(answer.body)), shape(tree));
  assert.deepEqual(withoutNexts(answer.body).removed, []);
}

for (const [address, inner] of PAGES) test(`${address} is what Next renders, less what is Next's own`, () => compare(address, inner));

async function tagLinks(): Promise<string[]> {
  const { body } = await ask(site.origin, '/tags');
  const links = [...new Set([...body.matchAll(/href="(\/tags\/[^"]+)"/g)].map(([, href = '']) => href))].filter((href) => !/\.(?:xml|json)$/.test(href));
  assert.ok(links.length >= TRICKS.length / 2, `${links.length} tags`);
  return links;
}

test('lists of tags whose names are tags', async () => {
  for (const href of (await tagLinks()).filter((link) => !link.includes('%5C'))) await compare(href, `/zh-CN${href}`);
});

test('every tag of the index leads somewhere, whatever its name', async () => {
  for (const href of await tagLinks()) assert.equal((await ask(site.origin, href)).status, 200, href);
});

test('the page that stands where none is, and the one of what is gone', async () => {
  for (const path of ['/articles/%3Cscript%3Ealert(1)', '/tags/%3C!--%3Cscript%3E']) await compare(path, `/zh-CN/state/missing?from=${encodeURIComponent(decodeURIComponent(path))}`, 404);
  await compare('/articles/guo-qi', '/zh-CN/state/gone', 410);
});
