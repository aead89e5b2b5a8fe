import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import sharp from 'sharp';
import { publishAndStart, type RunningSite, runCommand, scratchFolder, writeFiles } from '../support/site';
import { ask, doc, open, type Page, plain } from './fixtures';

const LONG = '“十五五”规划纲要草案公布：到2030年，可再生能源装机占比将超过六成，电网、储能与市场机制的改革怎样同时推进？';
const picture = (format: 'jpeg' | 'png' | 'webp', width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#2f7377' } })[format]().toBuffer();
const SIZES = { '1.91x1': [1200, 630], '16x9': [1200, 675], '4x3': [1200, 900], '1x1': [1200, 1200] } as const;

const folder = scratchFolder('sharing');
let site: RunningSite & { dataDir: string };

before(async () => {
  writeFiles(folder, {
    'site.yml': 'name: {zh-CN: 大报, en: Broadsheet}\ntagline: {zh-CN: 把事情讲清楚, en: Made plain}\ncategories: [{id: tech, label: {zh-CN: 科技, en: Technology}}]',
    'articles/duan.md': plain('大河断流', '2025-02-10 08:00:00', 'categories: [tech]'),
    'articles/chang.md': plain(LONG, '2025-02-10 08:00:00', 'categories: [tech]'),
    'articles/fan.md': plain('臺北骨董市場復甦：「直播拍賣」帶動年輕藏家', '2025-02-10 08:00:00', 'slug: 骨董'),
    'articles/emoji.md': plain('🎉春节来了👨‍👩‍👧‍👦！𠮷野家</script>&', '2025-02-10 08:00:00'),
    'articles/tide.en.md': plain('Why the tide turns, and what the moon has to do with it', '2025-02-10 08:00:00', 'categories: [tech]'),
    'articles/yuan.md': plain('别家的图', '2025-02-10 08:00:00', 'thumbnail: https://inews.gtimg.com/a.jpg'),
    'articles/xiao.md': plain('小图', '2025-02-10 08:00:00', 'thumbnail: /images/xiao.png'),
    'articles/jpg.md': plain('照片', '2025-02-10 08:00:00', 'aliases: [/cards/old-photo/]\nthumbnail: {src: /images/da.jpg, alt: 一条河, credit: 老钟摄}'),
    'articles/webp.md': plain('新格式的照片', '2025-02-10 08:00:00', 'thumbnail: /images/da.webp'),
    'articles/huai.md': plain('坏了的照片', '2025-02-10 08:00:00', 'thumbnail: /images/huai.webp'),
    'articles/gao.md': plain('还没发', '2025-02-10 08:00:00', 'draft: true'),
    'articles/gai.md': plain('旧标题', '2025-02-10 08:00:00'),
    'articles/che.md': plain('要撤的', '2025-02-10 08:00:00'),
    ...Object.fromEntries(Array.from({ length: 16 }, (_, n) => [`articles/duo-${n}.md`, plain(`第${n}篇`, '2024-02-10 08:00:00')])),
    'pages/guanyu.md': doc('title: 关于我们'),
    'images/da.jpg': await picture('jpeg', 1600, 1067), 'images/da.webp': await picture('webp', 900, 600), 'images/huai.webp': await picture('webp', 1600, 1067), 'images/xiao.png': await picture('png', 200, 200),
  });
  site = await publishAndStart(folder);
  writeFileSync(join(folder, 'images/huai.webp'), 'no picture any more');
});
after(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Image = { url: string; width?: string; height?: string; creditText?: string; caption?: string };
const local = (url: string): string => url.replace(site.origin, '');
const imagesOf = (page: Page): Image[] => {
  const graphs = page.all('script', { type: 'application/ld+json' }).map(({ children: [text] }) => JSON.parse(text?.type === 'text' ? text.value : '') as { '@graph'?: Record<string, unknown>[] });
  return (graphs.flatMap((data) => data['@graph'] ?? []).find((node) => node['@type'] === 'NewsArticle')?.image ?? []) as Image[];
};
const cardOf = async (path: string): Promise<string> => local((await open(site, path)).meta('og:image') ?? '');

async function decode(path: string): Promise<{ type: string | null; format: string | undefined; size: [number, number]; bytes: number; headers: Headers }> {
  const answer = await site.get(path);
  assert.equal(answer.status, 200, path);
  const body = Buffer.from(await answer.arrayBuffer());
  const { format, width, height } = await sharp(body).metadata();
  return { type: answer.headers.get('content-type'), format, size: [width, height], bytes: body.byteLength, headers: answer.headers };
}

describe('what a page is shared with (reference §3, §7)', () => {
  const PAGES: readonly (readonly [string, string, RegExp])[] = [
    ['front page', '/', /^\/cards\/[\da-f]{12}\/1\.91x1\.png$/],
    ['front page in English', '/en', /^\/en\/cards\/[\da-f]{12}\/1\.91x1\.png$/],
    ['category', '/categories/tech', /^\/cards\/[\da-f]{12}\//],
    ['free page', '/guanyu', /^\/cards\/[\da-f]{12}\//],
    ['short title', '/articles/duan', /^\/cards\/duan\/[\da-f]{12}\/1\.91x1\.png$/],
    ['long title', '/articles/chang', /^\/cards\/chang\//],
    ['traditional title, address to be encoded', '/articles/%E9%AA%A8%E8%91%A3', /^\/cards\/%E9%AA%A8%E8%91%A3\/[\da-f]{12}\//],
    ['emoji, rare and dangerous characters', '/articles/emoji', /^\/cards\/emoji\//],
    ['English title', '/en/articles/tide', /^\/en\/cards\/tide\//],
    ['only another host\'s picture', '/articles/yuan', /^\/cards\/yuan\/.*png$/],
    ['only a small picture', '/articles/xiao', /^\/cards\/xiao\/.*png$/],
    ['a picture that not every service reads', '/articles/webp', /^\/cards\/webp\/.*jpg$/],
    ['a photograph of its own', '/articles/jpg', /^\/media\/images\/da\.jpg$/],
  ];
  for (const [what, path, expected] of PAGES) {
    test(what, async () => {
      const page = await open(site, path);
      assert.equal(page.status, 200);
      const image = local(page.meta('og:image') ?? '');
      assert.match(image, expected);
      assert.equal(page.meta('twitter:image'), page.meta('og:image'));
      assert.equal(page.meta('twitter:card'), 'summary_large_image');
      assert.ok(page.meta('og:image:alt'));
      const { type, format, size, bytes } = await decode(image);
      assert.equal(page.meta('og:image:type'), type);
      assert.equal(`image/${format}`, type);
      assert.deepEqual([page.meta('og:image:width'), page.meta('og:image:height')], size.map(String));
      if (image.includes('/cards/')) assert.ok(bytes < 150_000, `${bytes} bytes`);
    });
  }
});

describe('structured data has a picture in three ratios', () => {
  const ARTICLES: readonly (readonly [string, readonly (readonly [number, number])[]])[] = [
    ['/articles/chang', [SIZES['16x9'], SIZES['4x3'], SIZES['1x1']]],
    ['/en/articles/tide', [SIZES['16x9'], SIZES['4x3'], SIZES['1x1']]],
    ['/articles/jpg', [SIZES['16x9'], SIZES['4x3'], [1067, 1067]]],
    ['/articles/webp', [[900, 506], [800, 600], [600, 600]]],
  ];
  for (const [path, sizes] of ARTICLES) {
    test(path, async () => {
      const images = imagesOf(await open(site, path));
      assert.deepEqual(images.map(({ width, height }) => [width, height]), sizes.map((size) => size.map(String)));
      for (const [index, { url }] of images.entries()) assert.deepEqual((await decode(local(url))).size, sizes[index]);
    });
  }
  test('with the words of the picture it is cut from', async () => {
    for (const { caption, creditText } of imagesOf(await open(site, '/articles/jpg'))) assert.deepEqual([caption, creditText], ['一条河', '老钟摄']);
  });
});

describe('addresses', () => {
  test('every shape to the pixel, for ever; validators and HEAD', async () => {
    const card = await cardOf('/articles/duan');
    for (const [shape, size] of Object.entries(SIZES)) {
      const path = card.replace('1.91x1', shape);
      const { size: actual, headers, bytes } = await decode(path);
      assert.deepEqual(actual, size);
      assert.equal(headers.get('cache-control'), 'public, max-age=31536000, immutable');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      const tag = headers.get('etag') ?? '';
      assert.equal((await ask(site.origin, path, 'GET', { 'if-none-match': tag })).status, 304);
      const head = await ask(site.origin, path, 'HEAD');
      assert.deepEqual([head.status, head.body, head.headers['content-length'], head.headers.etag], [200, '', String(bytes), tag]);
    }
    assert.equal((await ask(site.origin, card, 'POST')).status, 405);
  });

  test('nothing is drawn of what nobody published', async () => {
    const version = '0123456789ab';
    const none = [
      `/cards/nope/${version}/1x1.png`, `/cards/gao/${version}/1x1.png`, `/en/cards/duan/${version}/1x1.png`, `/cards/duan/${version}/2x1.png`, `/cards/duan/${version}/1x1.svg`, '/cards/duan/1x1.png', '/cards/duan',
      `/cards/duan/${version.toUpperCase()}/1x1.png`, `/cards/%E5%A4%A7%E6%B2%B3/${version}/1x1.png`, `/cards/..%2Fduan/${version}/1x1.png`, `/fr/cards/${version}/1x1.png`,
    ];
    for (const path of none) assert.equal((await ask(site.origin, path)).status, 404, path);
    assert.equal((await ask(site.origin, `/cards/a%00b/${version}/1x1.png`)).status, 400);
  });

  test('an article of a former site may have been in a folder of that name', async () => {
    const { status, headers } = await ask(site.origin, '/cards/old-photo/');
    assert.deepEqual([status, headers.location], [308, '/articles/jpg']);
  });

  test('any version but today\'s leads to today\'s, a query to the same picture', async () => {
    const card = await cardOf('/articles/duan');
    const { status, headers } = await ask(site.origin, card.replace(/[\da-f]{12}/, '000000000000'));
    assert.deepEqual([status, headers.location], [308, card]);
    assert.equal((await site.get(`${card}?title=other`)).headers.get('etag'), (await site.get(card)).headers.get('etag'));
  });

  test('another title is another address; a withdrawn article has no picture', async () => {
    const [old, withdrawn] = [await cardOf('/articles/gai'), await cardOf('/articles/che')];
    const before = (await site.get(old)).headers.get('etag');
    assert.equal((await site.get(withdrawn)).status, 200);
    writeFiles(folder, { 'articles/gai.md': plain('新标题', '2025-02-10 08:00:00') });
    rmSync(join(folder, 'articles/che.md'));
    assert.equal(runCommand('publish', ['--json'], { CONTENT_DIR: folder, DATA_DIR: site.dataDir }).code, 0);
    let card = old;
    for (let i = 0; i < 100 && card === old; i += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      card = await cardOf('/articles/gai');
    }
    assert.notEqual(card, old);
    assert.notEqual((await site.get(card)).headers.get('etag'), before);
    const moved = await ask(site.origin, old);
    assert.deepEqual([moved.status, moved.headers.location], [308, card]);
    assert.equal((await site.get(withdrawn)).status, 404);
  });
});

describe('when something is wrong', () => {
  test('a picture that cannot be read is the site\'s own', async () => {
    const page = await open(site, '/articles/huai');
    const answer = await site.get(local(page.meta('og:image') ?? ''));
    assert.deepEqual([answer.status, answer.headers.get('cache-control')], [302, 'no-store']);
    assert.equal((await site.get(answer.headers.get('location') ?? '')).status, 200);
  });

  test('asked for more than it can make, it says so, and goes on serving pages', async () => {
    const cards = await Promise.all(Array.from({ length: 16 }, (_, n) => cardOf(`/articles/duo-${n}`)));
    const asked = cards.flatMap((card) => Object.keys(SIZES).map((shape) => card.replace('1.91x1', shape)));
    const answers = Promise.all(asked.map((path) => site.get(path)));
    assert.equal((await site.get('/articles/duan')).status, 200);
    const statuses = (await answers).map(({ status }) => status);
    assert.ok(statuses.every((status) => status === 200 || status === 503), statuses.join(' '));
    assert.ok(statuses.includes(200) && statuses.includes(503), statuses.join(' '));
    const refused = (await answers).find(({ status }) => status === 503);
    assert.equal(refused?.headers.get('retry-after'), '2');
    // one flight a picture: asked for together, it is made once
    const same = await Promise.all(Array.from({ length: 30 }, () => site.get((asked.at(-1) as string))));
    assert.ok(same.every(({ status }) => status === 200), 'one picture, thirty times');
  });
});
