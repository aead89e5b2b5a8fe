import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContent } from '../check/check';
import { readRedirects } from '../site/redirects';
import { readSite } from '../site/site-file';
import { article, imported } from './testing';

const YAML_CONFIG = `baseURL: https://example.org/blog/
defaultContentLanguage: zh-cn
defaultContentLanguageInSubdir: true
languages:
  zh-CN:
    languageName: 中文
    contentDir: content/zh
    title: 双语站
    weight: 1
    menus:
      main:
        - { name: 关于, pageRef: /about, weight: 1 }
  en:
    contentDir: content/en
    title: Bilingual
    weight: 2
    menus:
      main:
        - { name: About, url: /about/, weight: 1 }
  ja:
    contentDir: content/ja
`;

test('languages with their own folders become editions of one file', async () => {
  const { report, to, read, files } = imported({
    'hugo.yaml': YAML_CONFIG,
    'content/zh/posts/潮汐.md': article('title: 潮汐\ndate: 2024-01-02\ntranslationKey: tide'),
    'content/en/posts/Tide & Moon.md': article('title: Tide\ndate: 2024-01-02\ntranslationKey: tide\naliases:\n- /en/old-tide/ # kept'),
    'content/ja/posts/shio.md': article('title: 潮\ndate: 2024-01-02'),
    'content/zh/about.md': article('title: 关于'), 'content/en/about.md': article('title: About'),
  });
  assert.deepEqual([report.errors, report.conflicts], [[], []]);
  assert.deepEqual(files(), ['articles/posts/Tide & Moon.en.md', 'articles/posts/shio.ja.md', 'articles/posts/潮汐.md', 'pages/about.en.md', 'pages/about.md', 'redirects.yml', 'site.yml']);
  assert.deepEqual(report.moved.filter(({ by }) => by === 'aliases').map(({ from, to: address }) => [from, address]), [
    ['/blog/zh-cn/posts/潮汐/', '/articles/潮汐'], ['/blog/en/posts/tide--moon/', '/en/articles/tide--moon'], ['/blog/ja/posts/shio/', '/articles/shio.ja'],
  ]);
  // both generations of Hugo; an alias with an edition's prefix also without it, as the site looks it up
  assert.match(read('articles/posts/Tide & Moon.en.md'), /aliases:\n {2}- "\/en\/old-tide\/"\n {2}- "\/blog\/en\/posts\/tide--moon\/"\n {2}- "\/blog\/en\/posts\/tide-moon\/"\n {2}- "\/blog\/en\/old-tide\/"/);
  assert.match(read('articles/posts/shio.ja.md'), /\nlang: "ja"\n/);
  assert.deepEqual(readRedirects(to).redirects, [{ from: '/zh-CN/blog/zh-cn/about', to: '/about' }, { from: '/zh-CN/blog/en/about', to: '/en/about' }]);
  const { site } = readSite(to);
  assert.deepEqual([site?.name, site?.menus.main], [{ 'zh-CN': '双语站', en: 'Bilingual' }, [{ label: { 'zh-CN': '关于', en: 'About' }, href: '/about', weight: 1 }]]);
  const { diagnostics } = await checkContent(to);
  assert.deepEqual(diagnostics.map(({ code }) => code), ['language-without-edition']);
});

test('an English site in one folder, with suffixes: its language is the site\'s, edition prefixes are not part of aliases', () => {
  const { report, read, to } = imported({
    'config/_default/hugo.json': '{"baseURL": "https://example.org/", "languageCode": "en-us", "defaultContentLanguage": "en"}',
    'config/_default/languages.toml': '[en]\nweight = 1\n[zh]\nweight = 2\nlanguageCode = "zh-CN"\n',
    'config/_default/params.toml': 'description = "News"\n',
    'config/_default/menus.en.toml': '[[main]]\nname = "Posts"\nurl = "/posts/"\n',
    'content/posts/a.md': article('title: A\ndate: 2024-01-02'), 'content/posts/a.zh.md': article('title: 甲\ndate: 2024-01-02'),
  });
  assert.deepEqual(report.errors, []);
  assert.match(read('articles/posts/a.md'), /- "\/posts\/a\/"/);
  assert.match(read('articles/posts/a.zh-CN.md'), /- "\/zh\/posts\/a\/"/);
  assert.deepEqual(report.moved.map(({ from, to: address, by }) => [from, address, by]), [
    ['/posts/a/', '/en/articles/a', 'aliases'], ['/zh/posts/a/', '/articles/a', 'aliases'], ['/posts/', '/en/archive', 'the site itself'], ['/zh/posts/', '/archive', 'the site itself'],
  ]);
  const { site } = readSite(to);
  assert.deepEqual([site?.language, site?.timeZone, site?.menus.main[0]?.href], ['en', 'UTC', '/archive']);
});

test('JSON settings, ugly addresses, a static folder list', () => {
  const { report, read } = imported({
    'config.json': '{"title": "U", "uglyURLs": true, "languageCode": "zh-CN", "staticDir": ["static", "../outside"]}',
    'content/posts/a b.md': article('title: A\ndate: 2024-01-02'), 'content/about.md': article('title: B'),
    'content/posts/u.md': article('title: U\ndate: 2024-01-02\nurl: /News/页 面.html'),
  });
  assert.match(read('articles/posts/a b.md'), /- "\/posts\/a-b.html"/);
  assert.equal(read('articles/posts/u.md'), article('title: U\ndate: 2024-01-02\nurl: /News/页 面.html'));
  assert.equal(read('redirects.yml'), '"/about.html": "/about"\n');
  assert.deepEqual(report.warnings.map(({ found }) => found).filter((found) => found.includes('outside')), ['../outside']);
});
