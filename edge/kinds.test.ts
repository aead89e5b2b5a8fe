import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindOf } from './kinds';

const CASES: readonly (readonly [string, string])[] = [
  ['/', 'front'], ['/articles/x', 'article'], ['/articles/feed.xml', 'feed'], ['/tags/a/b', 'list'], ['/tags/a/atom.xml', 'feed'], ['/feed.json', 'feed'], ['/state/feeds/feed.xml/tags/a', 'feed'],
  ['/sitemap.xml', 'sitemap'], ['/news-sitemap.xml', 'sitemap'], ['/sitemaps/x.xml', 'sitemap'], ['/robots.txt', 'machine'], ['/manifest.webmanifest', 'machine'], ['/search', 'search'],
  ['/_next/image', 'picture'], ['/media/a.png', 'picture'], ['/_next/static/a.css', 'file'], ['/about', 'page'], ['/constructor', 'page'], ['/__proto__', 'page'], ['', 'front'],
];
for (const [path, kind] of CASES) test(`${path || '(nothing)'} is ${kind}`, () => assert.equal(kindOf(path), kind));
