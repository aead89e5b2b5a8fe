import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import zh from '../../messages/zh-CN.json';
import { publishAndStart, type RunningSite, scratchFolder, writeFiles } from '../support/site';
import { ask, attribute, follow, open, type Page, select, textOf } from './fixtures';
import { BARE_SITE, FILES, RICH_SITE } from './fixtures-front-matter';

const folders = { rich: scratchFolder('rich'), bare: scratchFolder('bare') };
let rich: RunningSite;
let bare: RunningSite;

before(async () => {
  writeFiles(folders.rich, { ...FILES, 'site.yml': RICH_SITE });
  writeFiles(folders.bare, { ...FILES, 'site.yml': BARE_SITE });
  [rich, bare] = await Promise.all([publishAndStart(folders.rich), publishAndStart(folders.bare)]);
});

after(async () => {
  await rich?.stop();
  await bare?.stop();
  for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
});

const times = (page: Page): (string | undefined)[] => select(select(page.main, 'header')[0] ?? page.main, 'time').map((time) => attribute(time, 'dateTime'));
const figure = (page: Page) => select(page.column, 'figure')[0];
const aside = (page: Page) => page.all('aside')[0];
const widgets = (page: Page): string[] => {
  const names: Record<string, string> = { [zh.widgets.search]: 'search', [zh.widgets.recent]: 'recent', [zh.widgets.tags]: 'taglist', [zh.widgets.categories]: 'categories', [zh.widgets.sidemenu]: 'sidemenu' };
  const rail = aside(page);
  return rail ? select(rail, 'h2').map((heading) => names[textOf(heading)] ?? textOf(heading)) : [];
};
const inOrder = (text: string, ...parts: string[]): void => {
  const at = parts.map((part) => text.indexOf(part));
  assert.equal(at.every((place, i) => place >= 0 && place > (at[i - 1] ?? -1)), true, `${parts.join(' < ')} in ${text}`);
};
const listed = (page: Page, slug: string) => {
  const entry = page.entry(`/articles/${slug}`);
  assert.ok(entry, `${slug} is not in the list: ${textOf(page.column)}`);
  return entry;
};

const has = (list: readonly string[], item: string): void => assert.equal(list.includes(item), true, `${item} in ${list.join(' ')}`);

type Check = (page: Page) => void;
const one = (times_: (string | undefined)[], wanted: string): void => assert.deepEqual(times_, [wanted]);

const FIELDS: readonly (readonly [string, string, Check])[] = [
  ['title is plain text in h1', '/articles/biao-ti', (page) => assert.equal(page.h1, '晨钟 & 暮鼓 <三> **不变**')],
  ['title and site name in <title>', '/articles/biao-ti', (page) => assert.equal(page.title, '晨钟 & 暮鼓 <三> **不变** - 晨钟报')],
  ['title in lists, not linkTitle', '/tags/标题用', (page) => assert.match(textOf(listed(page, 'biao-ti')), /晨钟 & 暮鼓 <三>/)],
  ['linkTitle in menus', '/articles/biao-ti', (page) => assert.deepEqual(page.hrefs(aside(page)), ['/articles/biao-ti', '/articles/cai-dan-3']) ?? inOrder(textOf(aside(page)), '钟鼓', '丙')],
  ['date in the site\'s zone', '/articles/biao-ti', (page) => one(times(page), '2025-02-10T16:09:23+08:00')],
  ['date with an offset', '/articles/ri-qi-z', (page) => one(times(page), '2025-02-10T18:00:00+08:00')],
  ['date without a time', '/articles/ri-qi-day', (page) => one(times(page), '2025-02-10T00:00:00+08:00')],
  ['date as 15 Oct 2023', '/articles/ri-qi-en', (page) => one(times(page), '2023-10-15T00:00:00+08:00')],
  ['date in Chinese', '/articles/ri-qi-zh', (page) => one(times(page), '2025-02-10T08:05:00+08:00')],
  ['lastmod as a second time', '/articles/gai-guo', (page) => assert.deepEqual(times(page), ['2025-02-10T08:00:00+08:00', '2025-02-11T09:30:00+08:00'])],
  ['modified means lastmod', '/articles/gai-guo-modified', (page) => assert.equal(times(page)[1], '2025-02-12T09:30:00+08:00')],
  ['lastmod equal to date is not shown', '/articles/mei-gai', (page) => one(times(page), '2025-02-10T08:00:00+08:00')],
  ['summary in lists', '/tags/摘要用', (page) => assert.match(textOf(listed(page, 'zhai-yao')), /钟声传出三里地，/)],
  ['summary as meta description', '/articles/zhai-yao', (page) => assert.equal(page.meta('description'), '钟声传出三里地，')],
  ['empty summary means the text\'s beginning', '/tags/摘要用', (page) => assert.match(textOf(listed(page, 'zhai-yao-kong')), /开头第一句话就在这里。/)],
  ['summary is inline Markdown', '/tags/摘要用', (page) => assert.match(textOf(listed(page, 'zhai-yao-md')), /这是要紧的一句/)],
  ['<!--more--> goes before summary', '/tags/摘要用', (page) => assert.match(textOf(listed(page, 'zhai-yao-more')), /分隔线前的话。/)],
  ['description beats summary', '/articles/miao-shu', (page) => assert.equal(page.meta('description'), '给机器看的描述')],
  ['keywords for machines', '/articles/miao-shu', (page) => assert.match(page.meta('keywords') ?? page.all('script', { type: 'application/ld+json' }).map(textOf).join(), /钟楼.*更漏/)],
  ['images for sharing', '/articles/miao-shu', (page) => assert.match(page.meta('og:image') ?? '', /^http.*gu\.png/)],
  ['thumbnail for sharing when there are no images', '/articles/tu-zi', (page) => assert.match(page.meta('og:image') ?? '', /^http.*zhong\.png/)],
  ['categories with the site\'s name for them', '/articles/lan-mu', (page) => assert.match(select(page.main, 'a', { href: '/categories/tech' }).map(textOf).join(), /科技/)],
  ['every category is linked', '/articles/lan-mu', (page) => has(page.hrefs(page.column), '/categories/%E5%B8%82%E4%BA%95')],
  ['tags as typed', '/articles/lan-mu', (page) => assert.deepEqual(select(page.main, 'a', { rel: '~tag' }).map(textOf).slice(-2), ['QQ', '钟楼'])],
  ['series', '/articles/lan-mu', (page) => has(page.hrefs(page.column), '/series/%E9%92%9F%E6%A5%BC%E6%97%A7%E4%BA%8B')],
  ['authors by their name', '/articles/lan-mu', (page) => assert.deepEqual(page.hrefs(page.main, { rel: '~author' }).slice(0, 1), ['/authors/lao-zhong'])],
  ['empty items mean nothing', '/articles/lan-mu-kong', (page) => {
    assert.deepEqual(page.hrefs(page.column).filter((href) => /^\/(categories|tags)\/?$/.test(href)), []);
    assert.equal(select(page.column, 'figure').length, 0);
    assert.equal(select(page.column, 'img').length, 0);
  }],
  ['lead under the title, escaped', '/articles/dao-yu', (page) => assert.match(textOf(page.column), /一口钟管一座城的<b>时间<\/b>/)],
  ['lead in lists', '/tags/导语用', (page) => assert.match(textOf(listed(page, 'dao-yu')), /一口钟管一座城的<b>时间<\/b>/)],
  ['lang chooses the edition', '/en/articles/ying-wen', (page) => assert.deepEqual([page.status, page.lang, page.h1], [200, 'en', 'Bell tower'])],
  ['lang keeps it out of the other edition', '/articles/ying-wen', (page) => assert.equal(page.status, 404)],
  ['translationKey joins files', '/articles/zhong-wen', (page) => has(page.hrefs(page.main), '/en/articles/ying-wen')],
  ['translationKey as alternate', '/articles/zhong-wen', (page) => assert.equal(attribute(page.all('link', { hrefLang: 'en' })[0] ?? page.main, 'href'), `${rich.origin}/en/articles/ying-wen`)],
  ['a language without edition is marked', '/articles/fa-wen', (page) => assert.equal(select(page.main, 'article', { lang: 'fr' }).length, 1)],
  ['file suffix beats lang', '/en/articles/hou-zhui', (page) => assert.equal(page.h1, 'Suffix')],
  ['files with one base path are translations', '/articles/hou-zhui', (page) => has(page.hrefs(page.main), '/en/articles/hou-zhui')],
  ['main menu by weight, drafts left out', '/articles/zhai-yao', (page) => {
    const menu = textOf(page.all('nav', { ariaLabel: zh.nav.sections })[0]);
    inOrder(menu, '关于钟楼', '订报', '菜单甲');
    assert.doesNotMatch(menu, /草稿/);
  }],
  ['footer menu by weight', '/articles/zhai-yao', (page) => inOrder(textOf(page.all('footer').at(-1)), '丙', '菜单乙')],
  ['side menu by weight', '/articles/cai-dan-3', (page) => inOrder(textOf(aside(page)), '钟鼓', '丙')],
  ['thumbnail in the article, alt is the title', '/articles/tu-zi', (page) => {
    const [image] = select(figure(page) ?? page.tree, 'img');
    assert.match(image ? decodeURIComponent(attribute(image, 'src') ?? '') : '', /\/media\/images\/zhong\.png/);
    assert.equal(image && attribute(image, 'alt'), '图是文字');
  }],
  ['a caption is never empty', '/articles/tu-zi', (page) => assert.doesNotMatch(JSON.stringify(select(page.column, 'figcaption').map(textOf)), /""/)],
  ['thumbnail in lists', '/tags/图', (page) => assert.equal(select(listed(page, 'tu-zi'), 'img').length, 1)],
  ['thumbnail for lists only: article', '/articles/tu-lie', (page) => assert.equal(select(page.column, 'figure').length, 0)],
  ['thumbnail for lists only: list', '/tags/图', (page) => assert.equal(select(listed(page, 'tu-lie'), 'img').length, 1)],
  ['thumbnail for the article only: article', '/articles/tu-wen', (page) => {
    assert.equal(attribute(select(figure(page) ?? page.tree, 'img')[0] ?? page.main, 'alt'), '一口铜钟');
    assert.match(textOf(figure(page)), /老钟摄/);
  }],
  ['thumbnail for the article only: list', '/tags/图', (page) => assert.equal(select(listed(page, 'tu-wen'), 'img').length, 0)],
  ['thumbnail elsewhere keeps its address', '/articles/tu-yuan', (page) => {
    const [image] = select(figure(page) ?? page.tree, 'img', { src: 'https://img.example.com/zhong.jpg' });
    assert.equal(image && attribute(image, 'referrerPolicy'), 'no-referrer');
  }],
  ['toc is nested and works', '/articles/mu-lu-nei', (page) => {
    const toc = page.all('nav', { ariaLabel: zh.article.toc })[0];
    const ids = page.hrefs(toc ?? page.main).map((href) => decodeURIComponent(href.slice(1)));
    assert.ok(toc, 'no toc');
    assert.deepEqual(ids.map((id) => textOf(page.all('*', { id })[0])), ['总说', '其一', '其二']);
    assert.equal(select(select(toc, 'li')[0] ?? toc, 'a').length, 3);
  }],
  ['toc without entries is not shown', '/articles/mu-lu-wu', (page) => assert.equal(page.all('nav', { ariaLabel: zh.article.toc }).length, 0)],
  ['widgets in the given order', '/articles/bian-zuo', (page) => assert.deepEqual(widgets(page), ['taglist', 'recent', 'search'])],
  ['sidebar left', '/articles/bian-zuo', (page) => assert.equal(page.all('*', { className: '~rail-left' }).length, 1)],
  ['sidebar right', '/articles/bian-ye', (page) => assert.equal(page.all('*', { className: '~rail-right' }).length, 1)],
  ['an unknown widget is left out', '/articles/bian-ye', (page) => assert.deepEqual(widgets(page), ['categories', 'recent'])],
  ['sidebar: false', '/articles/bian-wu', (page) => assert.equal(page.all('aside').length, 0)],
  ['empty sidebar and widgets mean the site\'s', '/articles/bian-zhan', (page) => assert.deepEqual(widgets(page), ['search', 'taglist'])],
  ['post_meta of the page', '/articles/xin-xi', (page) => assert.deepEqual([page.hrefs(select(page.main, 'header')[0] ?? page.main, { rel: '~author' }).length, times(page).length], [0, 1])],
  ['weight first, then newest', '/categories/cixu', (page) => inOrder(textOf(page.column), '次序五', '次序二十', '次序新')],
  ['slug by Hugo\'s rule', '/articles/duan-ming', (page) => assert.equal(page.h1, '短名')],
  ['hidden and expired articles are in no list', '/tags/藏外', (page) => assert.doesNotMatch(textOf(page.column), /(^|[^没])过期/)],
];

describe('front matter fields, on a site that has everything', () => {
  for (const [field, path, check] of FIELDS) test(field, async () => check(await open(rich, encodeURI(path))));
});

const STATUSES: readonly (readonly [string, number])[] = [
  ['cao-gao', 404], ['wei-fa', 404], ['jiang-lai', 404], ['jiang-lai-date', 404], ['guo-qi', 410], ['wei-guo-qi', 200], ['kai-guan-false', 200],
];
for (const [slug, status] of STATUSES) test(`/articles/${slug} answers ${status}`, async () => assert.equal((await ask(rich.origin, `/articles/${slug}`)).status, status));
test('a tag of hidden articles only has no page', async () => assert.equal((await ask(rich.origin, encodeURI('/tags/藏'))).status, 404));
test('an alias of an expired article is gone too', async () => assert.equal((await follow(rich.origin, '/guo-qi-old/')).statuses.at(-1), 410));

for (const old of ['/post/2020/lao-wen/', '/post/2020/lao-wen', '/post/2020/lao-wen/index.html', '/gu/lao-ming.html', '/News/中文 路径/', '/Old/旧 址/Foo.html', '/gu/bie-ming/', '/articles/gu/bie-ming/']) {
  test(`${old} is an old address`, async () => assert.deepEqual(await follow(rich.origin, encodeURI(old)), { statuses: [308, 200], end: '/articles/bie-ming' }));
}

const SHOWN: Readonly<Record<string, (page: Page) => boolean>> = {
  authorbox: (page) => page.all('section', { ariaLabel: zh.article.aboutAuthor }).length > 0,
  pager: (page) => page.all('nav', { ariaLabel: zh.article.pager }).length > 0,
  toc: (page) => page.all('nav', { ariaLabel: zh.article.toc }).length > 0,
  mathjax: (page) => page.all('math').length > 0,
  comments: (page) => page.all('button', { dataCommentsProvider: 'giscus' }).length > 0,
};

describe('the page\'s value beats the site\'s', () => {
  for (const [name, isShown] of Object.entries(SHOWN)) {
    for (const [value, onRich, onBare] of [['absent', true, false], ['true', true, name !== 'comments'], ['false', false, false]] as const) {
      test(`${name} ${value}: ${onRich} where the site has it, ${onBare} where not`, async () => {
        const pages = [await open(rich, `/articles/kai-guan-${value}`), await open(bare, `/articles/kai-guan-${value}`)];
        assert.deepEqual(pages.map(isShown), [onRich, onBare]);
      });
    }
  }
  test('sidebar: the site\'s false, the page\'s left', async () => {
    assert.equal((await open(bare, '/articles/bian-zhan')).all('aside').length, 0);
    assert.ok(aside(await open(bare, '/articles/bian-zuo')), 'no sidebar');
  });
  test('thumbnail: the site\'s visibility, the page\'s own', async () => {
    assert.equal(select((await open(bare, '/articles/tu-zi')).column, 'figure').length, 0);
    assert.ok(figure(await open(bare, '/articles/tu-wen')), 'no picture');
  });
});

const PAGERS: readonly (readonly [string, string[], string[]])[] = [
  ['kai-guan-first', [], ['/articles/kai-guan-absent']],
  ['kai-guan-absent', ['/articles/kai-guan-first'], ['/articles/kai-guan-true']],
  ['kai-guan-last', ['/articles/kai-guan-false'], []],
];
for (const [slug, older, newer] of PAGERS) {
  test(`pager of ${slug}: older and newer of the same category`, async () => {
    const page = await open(rich, `/articles/${slug}`);
    assert.deepEqual([page.hrefs(page.main, { rel: 'prev' }), page.hrefs(page.main, { rel: 'next' })], [older, newer]);
  });
}

test('nothing of a third party is loaded with comments or formulas', async () => {
  const page = await open(rich, '/articles/kai-guan-true');
  const loaded = [...page.all('*').flatMap((element) => attribute(element, 'src') ?? []), ...page.all('link').filter((link) => /stylesheet|pre/.test(attribute(link, 'rel') ?? '')).flatMap((link) => attribute(link, 'href') ?? [])];
  assert.notEqual(loaded.length, 0);
  assert.deepEqual(loaded.filter((address) => !/^\/(?!\/)/.test(address)), []);
  assert.equal(page.all('iframe').length, 0);
});

for (const path of ['/articles/yi-ru', '/tags/注入用', '/', '/tags', '/categories', '/series', '/authors', '/search?q=标题', '/archive/2025/02/10']) {
  test(`front matter is text on ${path}`, async () => {
    const page = await open(rich, encodeURI(path));
    assert.equal(page.status, 200);
    assert.deepEqual(page.answer.body.match(/<script>alert.{9}|<img src=x|"\s+onerror="|href="javascript:.{40}/gi) ?? [], []);
    assert.equal(page.all('*').filter((element) => attribute(element, 'onError') !== undefined).length, 0);
    if (path === '/articles/yi-ru') assert.equal(page.h1, '<script>alert(1)</script>标题');
  });
}
