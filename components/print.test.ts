import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createElement as h, Fragment, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { print } from './print';

/** React writes some attribute names in its own case and order; HTML knows neither (HTML §13.1.2.3). */
const normal = (html: string): string => html.replace(/<([a-z]\w*)((?: [\w-]+="[^"]*")*)/gi, (_tag, name: string, attributes: string) =>
  `<${name}${[...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, attribute = '', value]) => ` ${attribute.toLowerCase()}="${value}"`).sort().join('')}`);

const same = (node: ReactNode): void => assert.equal(normal(print(node)), normal(renderToStaticMarkup(node)));

const Greeting = ({ name, children }: { name: string; children?: ReactNode }) => h('p', { title: name }, '你好，', name, children);

const PAGES: Record<string, ReactNode> = {
  'text that looks like markup': h('p', null, '<script>alert("&")</script>', " 'x' ", 0, 7n, null, undefined, false, true),
  'attributes that try to leave their quotes': h('a', { href: '/x"onclick="y', title: `"><img src=x onerror='y'>&amp;` }, 'x'),
  components: h(Fragment, null, h(Greeting, { name: '<世界>' }, [h('b', { key: 1 }, '！'), '再见']), h(Greeting, { name: '' })),
  'void elements': h('p', null, h('br'), h('img', { src: '/a.webp', alt: '', width: 3, height: 2, srcSet: '/a 1x', loading: 'lazy', referrerPolicy: 'no-referrer' }), h('hr')),
  'names of its own': h('label', { htmlFor: 'q', className: 'a b', tabIndex: -1, lang: 'en' }, h('time', { dateTime: '2026-01-01' }, 'x'), h('a', { hrefLang: 'en', href: '#' }, 'y')),
  'boolean attributes': h('div', { hidden: true, 'aria-hidden': true, 'data-open': false, 'aria-expanded': false }, h('details', { open: true }), h('details', { open: false }), h('button', { disabled: true, type: 'button' })),
  forms: h('form', { action: '/search', noValidate: true }, h('input', { name: 'q', defaultValue: '"a"&', maxLength: 5, enterKeyHint: 'search' }),
    h('select', { name: 'c', defaultValue: 'b' }, h('option', { value: '' }, '-'), h('option', { value: 'b' }, 'B'), [h('option', { key: 'd', value: 'd' }, 'D')])),
  'raw HTML': h('div', { dangerouslySetInnerHTML: { __html: '<p>a&amp;b</p>' } }),
  'a line end that the parser would drop': h('pre', null, '\n\na'),
  drawing: h('svg', { viewBox: '0 0 8 8', shapeRendering: 'crispEdges', role: 'img' }, h('path', { d: 'M0 0h8' })),
  'empty values': h('p', { title: '', className: '', id: undefined, lang: null as unknown as string }),
};

for (const [what, page] of Object.entries(PAGES)) test(`printed as React renders it: ${what}`, () => same(page));

test('any tree is printed as React renders it', () => {
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) % below;
  const TEXTS = ['', '文', '<b>', '&lt;', '"', "'", '\n', ' ', '\u0000', '😀', ']]>', '<!--'];
  const text = (): string => Array.from({ length: random(4) }, () => TEXTS[random(TEXTS.length)]).join('');
  const tree = (depth: number): ReactNode => {
    const children = depth === 0 ? [text()] : Array.from({ length: random(4) }, (_, key) => (random(3) === 0 ? text() : h(Fragment, { key }, tree(depth - 1))));
    return [
      () => h('div', { className: text(), 'data-x': text() }, children), () => h('a', { href: `/${text()}`, title: text() }, children),
      () => h(Greeting, { name: text() }, children), () => h('ul', { 'aria-label': text() }, h('li', { value: random(9) }, children)),
    ][random(4)]?.();
  };
  for (let round = 0; round < 500; round++) same(tree(4));
});

test('no address runs a script', () => {
  for (const href of ['javascript:alert(1)', ' \u0001JaVa\nScRiPt:x', 'java\tscript\r:x']) assert.equal(print(h('a', { href }, 'x')), '<a href="about:blank">x</a>');
  assert.equal(print(h('a', { href: '/javascript:x' })), '<a href="/javascript:x"></a>');
});

test('what has no place on a page says so', () => {
  const async = h(async () => 'x');
  for (const node of [h('p', { style: { color: 'red' } }), h('p', { onClick: () => undefined }), async, { a: 1 } as unknown as ReactNode]) assert.throws(() => print(node), /print/);
});
