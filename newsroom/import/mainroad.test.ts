import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContent } from '../check/check';
import { readSite } from '../site/site-file';
import { article, imported, PNG } from './testing';

const CONFIG = `baseURL = "https://news.example/"
languageCode = "zh-CN"
title = "每日新闻"
theme = "mainroad"
paginate = "12"
timeZone = "Asia/Shanghai"

[Author]
  name = "编辑部"
  bio = "本站编辑部。"
  avatar = "img/avatar.png"

[taxonomies]
  category = "categories"
  tag = "tags"
  author = "authors"

[permalinks]
  post = "/:year/:month/:slug/"
  news = "/:section/:title/"

[Params]
  description = "每天的新闻"
  copyright = "每日新闻社"
  authorbox = true
  pager = true
  post_meta = ["date", "categories", "wordcount"]
  mathjax = false
  googleFontsLink = false
  [Params.sidebar]
    home = "right"
    list = "left"
    single = false
    widgets = ["search", "recent", "categories", "taglist", "weather"]
  [Params.widgets]
    recent_num = 5
    tags_counter = true
    [Params.widgets.social]
      github = "broadsheet"
      email = "desk@news.example"

[menus]
[[menus.main]]
  name = "首页"
  url = "/"
  weight = 1
[[menus.main]]
  name = "关于"
  url = "/about/"
  weight = 2
[[menus.main]]
  name = "科技"
  url = "/categories/tech/"
[[menus.shop]]
  name = "商店"
  url = "/shop/"
`;

const FILES = {
  'config.toml': CONFIG,
  'content/post/你好 世界.md': article('title: "你好，世界！"\ndate: 2024-05-06 08:00:00\ncategories: ["tech"]\ntags: ["C#"]  # 标签\nthumbnail: "img/cover.png"\nwidgets: ["search"]',
    '正文见[后文]({{< ref "news/later.md#结论" >}})。\n\n{{< figure src="/img/cover.png" alt="封面" caption="图注" >}}\n'),
  'content/post/named.md': '+++\ntitle = "有名"\ndate = 2024-05-07T09:00:00+08:00\nslug = "You Ming"\naliases = ["/old/named.html", "second"]\n+++\n\n正文。\n',
  'content/news/later.md': '{\n  "title": "后来/结果",\n  "date": "2024-06-01"\n}\n\n正文。\n',
  'content/news/bundle/index.md': article('title: 图集\ndate: 2024-06-02\nauthors: [li-lei]', '![一](图 1.png)\n\n![二](/img/cover.png)\n'),
  'content/news/bundle/图 1.png': PNG,
  'content/news/bundle/notes.md': 'A resource.\n',
  'content/news/_index.md': article('title: 新闻\ndescription: 全部新闻'),
  'content/categories/tech/_index.md': article('title: 科技\ndescription: 芯片与网络'),
  'content/about.md': article('title: 关于我们\naliases: [/about-us/]', '见[文章](../2024/05/you-ming/)。\n'),
  'content/search.md': article('title: 搜索\nlayout: search', ''),
  'content/authors/li-lei/_index.md': article('title: 李雷\nrole: 记者\nsocial:\n  github: lilei', '跑时政。\n'),
  'content/authors/li-lei/avatar.png': PNG,
  'static/img/cover.png': PNG, 'static/img/avatar.png': PNG, 'static/css/x.css': 'a{}',
};

test('a Mainroad site with permalinks, bundles, authors and menus', async (t) => {
  const { report, to, read, files } = imported(FILES);

  await t.test('every page is where it belongs', () => {
    assert.deepEqual([report.errors, report.conflicts], [[], []]);
    assert.deepEqual(files(), [
      'articles/news/bundle/index.md', 'articles/news/bundle/图 1.png', 'articles/news/later.md', 'articles/post/named.md', 'articles/post/你好 世界.md',
      'authors/li-lei.md', 'authors/li-lei/avatar.png', 'authors/编辑部.md', 'pages/about.md', 'redirects.yml', 'site.yml', 'static/img/avatar.png', 'static/img/cover.png',
    ]);
    assert.deepEqual(report.skipped.map(({ file }) => file).sort(), [
      'content/categories/tech/_index.md', 'content/news/_index.md', 'content/news/bundle/notes.md', 'content/search.md', 'static/css/x.css',
    ]);
  });

  await t.test('old addresses by Hugo\'s rules are aliases; what was typed stays', () => {
    assert.equal(read('articles/post/你好 世界.md'), article(
      'title: "你好，世界！"\ndate: 2024-05-06 08:00:00\ncategories: ["tech"]\ntags: ["C#"]  # 标签\nthumbnail: "img/cover.png"\nwidgets: ["search"]\naliases:\n  - "/2024/05/你好世界/"\nguid: "https://news.example/2024/05/%E4%BD%A0%E5%A5%BD%E4%B8%96%E7%95%8C/"',
      '正文见[后文](/articles/later#结论)。\n\n![封面](</img/cover.png> "图注")\n'));
    assert.match(read('articles/post/named.md'), /^---\ntitle: 有名\n[^]*aliases:\n {2}- \/old\/named.html\n {2}- second\n {2}- \/2024\/05\/you-ming\/\n {2}- \/2024\/05\/second\/\nguid: https:\/\/news.example\/2024\/05\/you-ming\/\n---\n\n正文。\n$/);
    assert.match(read('articles/news/later.md'), /^\{\n {2}"guid": "https:\/\/news.example\/news\/%E5%90%8E%E6%9D%A5-%E7%BB%93%E6%9E%9C\/",\n {2}"aliases": \["\/news\/后来-结果\/","\/news\/后来\/结果\/"\],\n {2}"title"/);
    assert.deepEqual(report.moved.filter(({ by }) => by === 'aliases').map(({ from, to: address }) => [from, address]), [
      ['/news/图集/', '/articles/bundle'], ['/news/后来-结果/', '/articles/later'], ['/2024/05/you-ming/', '/articles/you-ming'], ['/2024/05/你好世界/', '/articles/你好-世界'],
    ]);
  });

  await t.test('a free page keeps its address; its aliases and static pictures are redirects', () => {
    assert.equal(read('redirects.yml'), '"/about-us": "/about"\n"/img/avatar.png": "/media/static/img/avatar.png"\n"/img/cover.png": "/media/static/img/cover.png"\n');
    assert.match(read('pages/about.md'), /见\[文章\]\(\/articles\/you-ming\)。/);
  });

  await t.test('settings, menus and sections are site.yml', () => {
    const { site, diagnostics } = readSite(to);
    assert.deepEqual(diagnostics, []);
    assert.deepEqual([site?.name, site?.language, site?.timeZone, site?.pageSize, site?.description], [{ '': '每日新闻' }, 'zh-CN', 'Asia/Shanghai', 12, { '': '每天的新闻' }]);
    assert.deepEqual(site?.sidebar, { home: 'right', single: false, list: 'left', widgets: ['search', 'recent', 'categories', 'taglist'] });
    assert.deepEqual(site?.menus.main.map(({ label, href }) => [label[''], href]), [['首页', '/'], ['关于', '/about'], ['科技', '/categories/tech']]);
    assert.deepEqual(site?.categories, [{ id: 'tech', label: { '': '科技' }, description: { '': '芯片与网络' } }]);
    assert.deepEqual([site?.article.authorbox, site?.postMeta, site?.widgets.recent, site?.social.length, site?.footer.copyright], [true, ['date', 'categories'], 5, 2, { '': '每日新闻社' }]);
    assert.deepEqual(report.warnings.map(({ found }) => found).filter((found) => /weather|shop|编辑部/.test(found)), ['编辑部', 'shop', 'sidebar.widgets: weather, post_meta: wordcount']);
  });

  await t.test('authors are files, with their pictures', () => {
    assert.equal(read('authors/li-lei.md'), '---\nname: "李雷"\nrole: "记者"\navatar: "li-lei/avatar.png"\nlinks:\n  - label: "github"\n    url: "https://github.com/lilei"\n---\n\n跑时政。\n');
  });

  await t.test('the content check accepts all of it', async () => {
    const { diagnostics, files: count, skipped } = await checkContent(to);
    assert.deepEqual(diagnostics, []);
    assert.deepEqual([count, skipped], [4, []]);
  });
});
