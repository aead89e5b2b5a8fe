import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { cutText } from './cut';
import { rfc822Time, trueModified, utcTime } from './dates';
import { shareableImages } from './images';
import { languageCodes } from './languages';
import { CLEAN, MOMENT, NASTY } from './nasty.fixture';
import { oneLine } from './text';
import { PAPER } from './theme';
import { absoluteUrl, pageUrl } from './urls';

test('each format gets its own spelling of a language', () => {
  assert.deepEqual(languageCodes('zh-CN'), { tag: 'zh-CN', hreflang: ['zh-CN', 'zh-Hans'], openGraph: 'zh_CN', lower: 'zh-cn', news: 'zh-cn' });
  assert.deepEqual(languageCodes('zh-TW'), { tag: 'zh-TW', hreflang: ['zh-TW', 'zh-Hant'], openGraph: 'zh_TW', lower: 'zh-tw', news: 'zh-tw' });
  const others = ['zh', 'zh-Hant-HK', 'fr', 'pt-br', 'not a language'].map((tag) => languageCodes(tag));
  assert.deepEqual(others.map(({ news }) => news), ['zh-cn', 'zh-tw', 'fr', 'pt', 'und']);
  assert.deepEqual(others.map(({ openGraph }) => openGraph), ['zh_CN', 'zh_HK', 'fr_FR', 'pt_BR', 'en_US']);
  for (const { news } of others) assert.match(news, /^(?:zh-cn|zh-tw|[a-z]{2,3})$/);
});

test('text loses what no format may carry and nothing else', () => {
  assert.equal(oneLine(NASTY), CLEAN);
  assert.equal(oneLine('一\r\n\t二\u2028三\ufffe\udc00'), '一 二 三');
  assert.equal(oneLine('𠮷👍🏽'), '𠮷👍🏽');
});

test('text is cut at sentences or words, never inside a character', () => {
  assert.equal(cutText('短句。', 20), '短句。');
  assert.equal(cutText('第一句很长很长。第二句也是', 18), '第一句很长很长。');
  assert.equal(cutText('他说：“好。”然后走了很远', 13), '他说：“好。”');
  assert.equal(cutText('没有句号的一长串中文字', 12), '没有句号的一…');
  assert.equal(cutText('Plain explanations of complicated things', 24), 'Plain explanations of…');
  assert.equal(cutText('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 4), '👩‍👩‍👧👩‍👩‍👧…');
  assert.equal(cutText('', 10), '');
});

test('addresses are absolute web addresses or nothing', () => {
  assert.equal(absoluteUrl('/图 1.webp', 'https://a.example'), 'https://a.example/%E5%9B%BE%201.webp');
  assert.equal(absoluteUrl('//cdn.example/x', 'https://a.example'), 'https://cdn.example/x');
  for (const bad of ['javascript:alert(1)', 'data:image/png;base64,x', 'https://[', 'ftp://x/y']) assert.equal(absoluteUrl(bad, 'https://a.example'), null);
  assert.equal(pageUrl('https://a.example', '/articles/%E4%B8%AD?utm_source=x#y'), 'https://a.example/articles/%E4%B8%AD');
  assert.equal(pageUrl('https://a.example', '//evil.example'), 'https://a.example//evil.example');
});

test('dates: the zone is always stated, changes are neither before publication nor in the future', () => {
  assert.equal(utcTime(MOMENT + 456), '2025-02-10T08:09:23Z');
  assert.equal(rfc822Time(MOMENT), 'Mon, 10 Feb 2025 08:09:23 GMT');
  assert.equal(trueModified(100, 50, 1000), 100);
  assert.equal(trueModified(100, 2000, 1000), 100);
  assert.equal(trueModified(100, 300, 1000), 300);
});

test('only pictures worth sharing are handed out, our own before hot-linked ones', () => {
  const own = { url: '/media/a.webp', width: 1600, height: 900 };
  const hot = { url: 'http://inews.gtimg.com/x/1000' };
  const rest = [{ url: '/dot.png', width: 16, height: 16 }, { url: '/media/logo.svg' }, { url: 'javascript:x' }];
  const urls = (...images: { url: string }[]): string[] => shareableImages(images, 'https://a.example').map(({ url }) => url);
  assert.deepEqual(urls(hot, own, ...rest, own), ['https://a.example/media/a.webp']);
  assert.deepEqual(urls(hot, ...rest), ['http://inews.gtimg.com/x/1000']);
  assert.deepEqual(urls(...rest), []);
});

test('the colour of the browser bars is that of the paper', () => {
  const papers = [...readFileSync('components/styles/tokens.css', 'utf8').matchAll(/--paper: (#\w+);/g)].map((match) => match[1]);
  assert.deepEqual(papers, [PAPER.light, PAPER.dark]);
});
