import sharp from 'sharp';
import { doc, PIXEL, plain } from './fixtures';

/** Large enough to be shared with. */
const PICTURE = await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#b4231f' } }).png().toBuffer();

const SWITCH_BODY = '## 楼上\n\n钟的质量是 $m$ 公斤。\n\n## 楼下\n\n听钟的人。';
const SWITCHES = ['authorbox', 'pager', 'toc', 'mathjax', 'comments'];

/** Articles that say nothing, `true` or `false` of every switch, with neighbours on both sides. */
const switchFiles = Object.fromEntries(['absent', 'true', 'false'].map((value, at) => [
  `articles/kai-guan-${value}.md`,
  plain(`开关${value}`, `2024-05-0${at + 2} 08:00:00`,
    `categories: [kaiguan]\nauthors: [lao-zhong]\n${value === 'absent' ? '' : SWITCHES.map((name) => `${name}: ${value}`).join('\n')}`, SWITCH_BODY),
]));

/** One article per field, named after it; front matter and text are made up for these tests. */
export const FILES: Record<string, string | Uint8Array> = {
  ...switchFiles,
  'articles/kai-guan-first.md': plain('开关第一', '2024-05-01 08:00:00', 'categories: [kaiguan]'),
  'articles/kai-guan-last.md': plain('开关最后', '2024-05-09 08:00:00', 'categories: [kaiguan]'),
  'articles/kai-guan-between.md': plain('别的栏目', '2024-05-03 12:00:00', 'categories: [bieguan]'),
  'authors/lao-zhong.md': doc('name: 老钟\nrole: 敲钟人', '敲了三十年钟。'),
  'images/zhong.png': PICTURE,
  'images/gu.png': PIXEL,

  'articles/biao-ti.md': doc('title: 晨钟 & 暮鼓 <三> **不变**\nlinkTitle: 钟鼓\ndate: "2025-02-10 16:09:23"\ntags: [标题用]\nmenu: {side: {weight: 1}}\nwidgets: [sidemenu]'),
  'articles/ri-qi-z.md': plain('带时区', '2025-02-10T10:00:00Z'),
  'articles/ri-qi-day.md': doc('title: 只有日子\ndate: 2025-02-10'),
  'articles/ri-qi-en.md': doc('title: 英文写法\ndate: 15 Oct 2023'),
  'articles/ri-qi-zh.md': doc('title: 中文写法\ndate: 2025年2月10日 8:05'),
  'articles/gai-guo.md': plain('改过的', '2025-02-10 08:00:00', 'lastmod: "2025-02-11 09:30:00"'),
  'articles/gai-guo-modified.md': plain('用别名改过', '2025-02-10 08:00:00', 'modified: "2025-02-12 09:30:00"'),
  'articles/mei-gai.md': plain('没有改过', '2025-02-10 08:00:00', 'lastmod: "2025-02-10 08:00:00"'),
  'articles/zhai-yao.md': plain('摘要在列表', '2025-02-10 08:00:00', 'summary: 钟声传出三里地，\ntags: [摘要用]'),
  'articles/zhai-yao-kong.md': plain('没有摘要', '2025-02-10 08:00:00', 'summary: ""\ntags: [摘要用]', '开头第一句话就在这里。'),
  'articles/zhai-yao-md.md': plain('摘要有记号', '2025-02-10 08:00:00', 'summary: 这是**要紧**的一句\ntags: [摘要用]'),
  'articles/zhai-yao-more.md': plain('分隔线优先', '2025-02-10 08:00:00', 'summary: 写在字段里的话\ntags: [摘要用]', '分隔线前的话。\n\n<!--more-->\n\n分隔线后的话。'),
  'articles/miao-shu.md': plain('描述', '2025-02-10 08:00:00', 'description: 给机器看的描述\nsummary: 给人看的摘要\nkeywords: [钟楼, 更漏]\nimages: [/images/gu.png]\nthumbnail: /images/zhong.png'),
  'articles/lan-mu.md': plain('栏目', '2025-02-10 08:00:00', 'categories: [tech, 市井]\ntags: [QQ, 钟楼]\nseries: 钟楼旧事\nauthors: 老钟\npost_meta: [author, date, categories]'),
  'articles/lan-mu-kong.md': plain('空栏目', '2025-02-10 08:00:00', 'categories: [""]\ntags: [""]\nmenu: ""\nlead: ""\nthumbnail: ""'),
  'articles/dao-yu.md': plain('导语', '2025-02-10 08:00:00', 'lead: 一口钟管一座城的<b>时间</b>\ntags: [导语用]'),
  'articles/ying-wen.md': plain('Bell tower', '2025-02-10 08:00:00', 'lang: ["en"]\ntranslations: ["en"]\ntranslationKey: zhonglou'),
  'articles/zhong-wen.md': plain('钟楼', '2025-02-10 08:00:00', 'lang: ["zh-CN"]\ntranslationKey: zhonglou'),
  'articles/fa-wen.md': plain('La cloche', '2025-02-10 08:00:00', 'lang: fr'),
  'articles/hou-zhui.md': plain('后缀', '2025-02-10 08:00:00'),
  'articles/hou-zhui.en.md': plain('Suffix', '2025-02-10 08:00:00', 'lang: zh-CN'),

  'articles/cai-dan-1.md': plain('菜单甲', '2025-02-10 08:00:00', 'menu: main\nweight: 5'),
  'articles/cai-dan-2.md': plain('菜单乙', '2025-02-10 08:00:00', 'menu: {main: {name: 关于钟楼, weight: 1}, footer: {weight: 9}}'),
  'articles/cai-dan-3.md': plain('菜单丙', '2025-02-10 08:00:00', 'linkTitle: 丙\nmenu: [footer, side]\nweight: 2\nwidgets: [sidemenu]'),
  'articles/cai-dan-4.md': plain('草稿不进菜单', '2025-02-10 08:00:00', 'menu: main\ndraft: true'),

  'articles/tu-zi.md': plain('图是文字', '2025-02-10 08:00:00', 'thumbnail: /images/zhong.png\ntags: [图]'),
  'articles/tu-lie.md': plain('图只在列表', '2025-02-10 08:00:00', 'thumbnail: {src: /images/zhong.png, visibility: [list]}\ntags: [图]'),
  'articles/tu-wen.md': plain('图只在文章', '2025-02-10 08:00:00', 'thumbnail: {src: images/zhong.png, visibility: [post]}\nthumbnailAlt: 一口铜钟\nthumbnailCredit: 老钟摄\ntags: [图]'),
  'articles/tu-yuan.md': plain('图在别处', '2025-02-10 08:00:00', 'thumbnail: https://img.example.com/zhong.jpg\ntags: [图]'),

  'articles/mu-lu-nei.md': plain('目录有层', '2025-02-10 08:00:00', 'toc: true', '## 总说\n\n文。\n\n### 其一\n\n文。\n\n### 其二\n\n文。'),
  'articles/mu-lu-wu.md': plain('目录无标题', '2025-02-10 08:00:00', 'toc: true', '只有一段话，没有小标题。'),
  'articles/bian-zuo.md': plain('边栏左', '2025-02-10 08:00:00', 'sidebar: left\nwidgets: [taglist, recent, search]'),
  'articles/bian-wu.md': plain('无边栏', '2025-02-10 08:00:00', 'sidebar: false'),
  'articles/bian-zhan.md': plain('随站边栏', '2025-02-10 08:00:00', 'sidebar: ""\nwidgets: []'),
  'articles/bian-ye.md': plain('未知部件', '2025-02-10 08:00:00', 'sidebar: right\nwidgets: [serch, categories, recent]'),
  'articles/xin-xi.md': plain('信息行', '2025-02-10 08:00:00', 'authors: [老钟]\npost_meta: [date]'),

  'articles/xu-xin.md': plain('次序新', '2025-03-03 08:00:00', 'categories: [cixu]'),
  'articles/xu-20.md': plain('次序二十', '2001-01-01 08:00:00', 'categories: [cixu]\nweight: 20'),
  'articles/xu-5.md': plain('次序五', '2002-01-01 08:00:00', 'categories: [cixu]\nweight: 5'),

  'articles/gu/bie-ming.md': plain('别名', '2025-02-10 08:00:00', 'aliases: [/post/2020/lao-wen/, lao-ming.html, "/News/中文 路径/"]\nurl: /Old/旧 址/Foo.html'),
  'articles/duan-ming-file.md': plain('短名', '2025-02-10 08:00:00', 'slug: -Duan Ming！-'),
  'articles/cao-gao.md': plain('草稿', '2025-02-10 08:00:00', 'draft: true\ntags: [藏]'),
  'articles/wei-fa.md': plain('未发', '2025-02-10 08:00:00', 'published: false\ntags: [藏]'),
  'articles/jiang-lai.md': plain('将来', '2025-02-10 08:00:00', 'publishDate: "2199-01-01 00:00:00"\ntags: [藏]'),
  'articles/jiang-lai-date.md': plain('日子在将来', '2199-01-01 08:00:00', 'tags: [藏]'),
  'articles/guo-qi.md': plain('过期', '2025-02-10 08:00:00', 'expiryDate: "2025-03-01 00:00:00"\ntags: [藏, 藏外]\naliases: [/guo-qi-old/]'),
  'articles/wei-guo-qi.md': plain('没过期', '2025-02-10 08:00:00', 'expiryDate: "2199-03-01 00:00:00"\ntags: [藏外]'),

  'articles/yi-ru.md': doc([
    'title: "<script>alert(1)</script>标题"', 'linkTitle: "<script>alert(2)</script>短"', 'date: "2025-02-10 08:00:00"', 'summary: "<script>alert(3)</script>摘要 <img src=x onerror=alert(4)>"',
    'lead: "<script>alert(5)</script>导语"', 'description: "\\"><script>alert(6)</script>"', 'tags: ["<script>alert(7)</script>", 注入用]', 'categories: ["<script>alert(8)</script>"]',
    'series: ["<script>alert(9)</script>"]', 'authors: ["<script>alert(10)</script>"]', 'keywords: ["</script><script>alert(11)</script>"]',
    'thumbnail: {src: /images/zhong.png, alt: "\\" onerror=\\"alert(12)"}', 'source: "<script>alert(13)</script>"', 'sourceUrl: "javascript:alert(14)"', 'originalTitle: "<script>alert(15)</script>"', 'menu: {footer: {name: "<script>alert(16)</script>"}}',
  ].join('\n')),
};

/** Everything on. */
export const RICH_SITE = `name: {zh-CN: 晨钟报, en: Morning Bell}
categories: [{id: tech, label: {zh-CN: 科技, en: Technology}}]
menus: {main: [{label: 订报, href: /search, weight: 3}]}
sidebar: {single: right, widgets: [search, taglist]}
article: {comments: true, authorbox: true, pager: true, toc: true, mathjax: true}
comments: {provider: giscus, repo: zhonglou/pinglun, repoId: R_1, category: 评论, categoryId: C_1}
`;

/** Everything off. */
export const BARE_SITE = `name: 暮鼓报
sidebar: {single: false}
article: {comments: false, authorbox: false, pager: false, toc: false, mathjax: false}
thumbnailVisibility: [list]
`;
