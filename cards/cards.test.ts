import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import sharp from 'sharp';
import type { ArticleRecord } from '../archive/types';
import { defaultSite } from '../settings/site-schema';
import { cardAddress, cardImage, readCardAddress } from './address';
import { drawCard } from './draw/card';
import { crop, png } from './draw/raster';
import { articleCard, type CardText, siteCard, usablePicture, versionOf } from './facts';
import { cropSize, type Shape, SHAPES } from './shapes';
import { Typesetter } from './type/typesetter';

const site = { ...defaultSite(), name: { 'zh-CN': '大报', en: 'Broadsheet' }, tagline: { 'zh-CN': '讲清楚' } };
const article = (more: Partial<ArticleRecord>): ArticleRecord => ({
  locale: 'zh-CN', language: 'zh-CN', slug: 'he', title: '大河断流', published: Date.UTC(2026, 10, 25, 18), categories: [{ kind: 'category', id: 'world', label: '国际' }],
  images: [], leadPicture: null, picture: null, bodyImages: {}, ...more,
} as ArticleRecord);
const own = (url: string, width?: number, height?: number) => ({ url, width, height, alt: '' });

describe('what a picture is made of', () => {
  test('title, section, date in the site\'s zone and the site\'s name', () => {
    assert.deepEqual(articleCard(article({}), site), { kind: 'drawn', text: { title: '大河断流', label: '国际', date: '2026年11月26日', site: '大报', language: 'zh-CN' } });
    assert.deepEqual(siteCard(site, 'zh-CN'), { kind: 'drawn', text: { title: '讲清楚', label: '', date: '', site: '大报', language: 'zh-CN' } });
    assert.equal(versionOf(siteCard({ ...site, tagline: {} }, 'en')), versionOf({ kind: 'drawn', text: { title: 'Broadsheet', label: '', date: '', site: '', language: 'en' } }));
  });

  const USABLE: readonly (readonly [string, Partial<ArticleRecord>, string | null])[] = [
    ['a large one of this site', { leadPicture: own('/media/a.webp', 1600, 1067) }, '/media/a.webp'],
    ['what editors chose for sharing before the thumbnail', { images: ['/media/b.jpg'], leadPicture: own('/media/a.webp', 1600, 1067) }, '/media/b.jpg'],
    ['one of the text', { leadPicture: own('/media/a.png', 300, 200), bodyImages: { 'c.png': { url: '/media/c.png', width: 900, height: 600 } } }, '/media/c.png'],
    ['none of another host', { leadPicture: own('https://inews.gtimg.com/a.jpg', 1600, 1067), images: ['https://x.example/b.png'] }, null],
    ['no small one', { picture: own('/media/a.png', 599, 400), images: ['/media/a.png'] }, null],
    ['no drawing', { picture: own('/media/a.svg', 1600, 900) }, null],
    ['none that could not be read', { picture: own('/media/a.png') }, null],
  ];
  for (const [what, more, url] of USABLE) test(`usable: ${what}`, () => assert.equal(usablePicture(article(more))?.url ?? null, url));
});

describe('addresses', () => {
  test('name the page, the version, the shape and the format', () => {
    const card = articleCard(article({}), site);
    assert.deepEqual(readCardAddress(cardAddress('he', card, '16x9')), { slug: 'he', version: versionOf(card), shape: '16x9', extension: 'png' });
    assert.deepEqual(readCardAddress(cardAddress(null, card, '1x1')), { slug: null, version: versionOf(card), shape: '1x1', extension: 'png' });
    const { url, ...rest } = cardImage('en', '河 #1', { kind: 'crop', picture: { url: '/media/a.jpg', width: 900, height: 600 } }, '1x1');
    assert.match(url, /^\/en\/cards\/%E6%B2%B3%20%231\/[\da-f]{12}\/1x1\.jpg$/);
    assert.deepEqual(rest, { type: 'image/jpeg', width: 600, height: 600 });
  });
  test('another title, section, day, site or picture is another version', () => {
    const changes: Partial<ArticleRecord>[] = [{}, { title: '大河奔流' }, { categories: [] }, { published: 0 }, { language: 'zh-TW' }, { leadPicture: own('/media/a.webp', 1600, 1067) }, { leadPicture: own('/media/a.webp', 1600, 1066) }];
    assert.equal(new Set(changes.map((more) => versionOf(articleCard(article(more), site)))).size, changes.length);
  });
  for (const path of ['/cards', '/cards/he/1x1.png', '/cards/he/0123456789ab/2x1.png', '/cards/he/0123456789AB/1x1.png', '/cards/he/0123456789ab/1x1.webp', '/cards/a/b/0123456789ab/1x1.png', '/cards/0123456789ab/toString.png']) {
    test(`none: ${path}`, () => assert.equal(readCardAddress(path), null));
  }
  test('a cut is never enlarged', () => {
    assert.deepEqual([cropSize('16x9', { width: 640, height: 640 }), cropSize('1x1', { width: 4000, height: 900 }), cropSize('4x3', null)], [{ width: 640, height: 360 }, { width: 900, height: 900 }, { width: 1200, height: 900 }]);
  });
});

const type = new Typesetter();
const TITLES: readonly (readonly [string, string, string])[] = [
  ['short', '大河断流', 'zh-CN'],
  ['long', '“十五五”规划纲要草案公布：到2030年，可再生能源装机占比将超过六成，电网、储能与市场机制的改革怎样同时推进？专家详解三大难题', 'zh-CN'],
  ['endless', '改革、开放与发展，'.repeat(300), 'zh-CN'],
  ['traditional', '臺北骨董市場復甦：「直播拍賣」帶動年輕藏家，三年成交額翻倍', 'zh-TW'],
  ['English', "The quiet revolution in battery storage: why the world's grids are learning to wait", 'en'],
  ['mixed', 'OpenAI发布GPT-6：推理成本下降80%，C#与TypeScript开发者获得API', 'zh-CN'],
  ['emoji, rare and broken characters', '🎉春节👨‍👩‍👧‍👦！𠮷野家\u0000\ud800囍<script>&😀🇨🇳', 'zh-CN'],
  ['empty', ' ', 'zh-CN'],
];

describe('drawn', () => {
  for (const [what, title, language] of TITLES) {
    test(`${what}: every shape to the pixel, light to carry`, async () => {
      const text: CardText = { title, label: '国际', date: '2026年11月26日', site: '大报', language };
      for (const shape of Object.keys(SHAPES) as Shape[]) {
        const bytes = await png(await drawCard(type, text, shape), null);
        const { format, width, height } = await sharp(bytes).metadata();
        assert.deepEqual({ format, width, height }, { format: 'png', ...SHAPES[shape] });
        assert.ok(bytes.byteLength < 150_000, `${bytes.byteLength} bytes`);
      }
    });
  }

  const LEGIBLE: readonly (readonly [string, string, string])[] = [
    ['臺灣骨董與簡體字「国」並存，。', 'zh-TW', '臺灣骨董與簡體字「国」並存，。'],
    ['繁體：龍鳳龜鱉囍', 'zh-CN', '繁體：龍鳳龜鱉囍'],
    ['“引号”‘单’——……·《》〈〉（）【】￥℃①→ひカ', 'zh-CN', '“引号”‘单’——……·《》〈〉（）【】￥℃①→ひカ'],
    ['Élan vital – naïve “quotes” Жизнь', 'en', 'Élan vital – naïve “quotes” Жизнь'],
    ['🎉 春节 👨‍👩‍👧‍👦 快乐 🇨🇳', 'zh-CN', '春节 快乐'],
    ['\u0000\u200b\ufeff一\u202e二\n\t三', 'zh-CN', '一二 三'],
    ['𠮷野家', 'zh-CN', '〓野家'],
    ['e\u0301', 'en', 'é'],
  ];
  for (const [text, language, expected] of LEGIBLE) test(`legible: ${JSON.stringify(text)}`, async () => assert.equal(await type.legible(text, language), expected));

  test('regional forms differ', async () => {
    const [simplified, traditional] = await Promise.all(['zh-CN', 'zh-TW'].map(async (language) => {
      await type.legible('骨', language);
      return type.set('骨', language, 700, 'full').glyphs;
    }));
    assert.notDeepEqual(simplified, traditional);
  });

  test('titles that differ look different, the same title the same', async () => {
    const draw = async (title: string) => (await drawCard(type, { title, label: '', date: '', site: '', language: 'zh-CN' }, '1.91x1')).svg;
    const [first, second, third] = await Promise.all([draw('大河断流'), draw('大河断流'), draw('大河奔流')]);
    assert.equal(first, second);
    assert.notEqual(first, third);
    assert.ok(!/NaN|undefined|<text/.test(first ?? ''));
  });
});

test('cut out of a picture, light to carry; what is no picture is refused', async () => {
  const noise = await sharp({ create: { width: 1600, height: 1067, channels: 3, background: '#888', noise: { type: 'gaussian', mean: 128, sigma: 40 } } }).png().toBuffer();
  const cut = await crop(noise, { width: 900, height: 900 });
  const { format, width, height } = await sharp(cut).metadata();
  assert.deepEqual({ format, width, height }, { format: 'jpeg', width: 900, height: 900 });
  const clear = await sharp({ create: { width: 700, height: 400, channels: 4, background: '#ff000000' } }).webp().toBuffer();
  assert.equal((await sharp(await crop(clear, { width: 400, height: 400 })).stats()).dominant.r > 200, true, 'transparent parts are white');
  await assert.rejects(crop(Buffer.from('GIF89a no'), { width: 10, height: 10 }));
});
