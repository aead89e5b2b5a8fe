import { readFileSync } from 'node:fs';
import { doc, plain } from './fixtures';

const hours = (n: number): string => new Date(Date.now() - n * 3_600_000).toISOString();

/** What an editor may paste into a title; the bell must not reach any format. */
export const NASTY_TITLE = '甲 & 乙 <i>]]></script> "q" 👩‍👩‍👧';
const SITE = `
name: {zh-CN: 钟楼报, en: Belfry}
description: {zh-CN: 钟声里的消息。, en: News by the bell.}
timeZone: Asia/Shanghai
pageSize: 2
publisher:
  name: {zh-CN: 钟楼报社, en: The Belfry Press}
  email: desk@belfry.example
  sameAs: ["https://weibo.example/belfry"]
  pages: {correctionsPolicy: /about, publishingPrinciples: "https://belfry.example/rules"}
feeds: {items: 3, hubs: ["https://hub.example/"]}
aiCrawlers: {training: false}
categories:
  - {id: tech, label: {zh-CN: 科技, en: Technology}}
`;

/** A small site on which every rule for crawlers has something to hold for. */
export const CRAWLER_FILES: Readonly<Record<string, string | Uint8Array>> = {
  'site.yml': SITE,
  'images/tu.webp': readFileSync('content/images/a-box-that-moved-the-world-2.webp'),
  'authors/lin.md': '---\ntitle: 林钟\nrole: 记者\n---\n写钟。\n',
  'pages/about.md': '---\ntitle: 关于\n---\n我们是谁。\n',
  'articles/zhong.md': doc(
    'title: 钟楼\ndate: "2025-02-10 16:09:23"\nlastmod: "2025-02-12 09:00:00"\nsummary: 钟楼敲了十二下。\ncategories: [tech]\ntags: ["C#/F#", 钟]\nauthors: [lin]\naliases: [/old/bell/]',
    '见[另一篇](zhuanzai.md)。\n\n![钟楼](/images/tu.webp)\n▲钟楼 图源：本报'),
  'articles/zhong.en.md': doc('title: The belfry\ndate: "2025-02-10 16:09:23"\nsummary: It struck twelve.\ncategories: [tech]\ntags: [钟]\nauthors: [lin]'),
  'articles/zhuanzai.md': doc('title: 转载的一篇\ndate: "2025-03-01 08:00:00"\ncategories: [tech]\nsource: 某报\nsourceUrl: https://origin.example/a?x=1&y=2'),
  'articles/nasty.md': doc(`title: ${JSON.stringify(NASTY_TITLE)}\ndate: "2025-03-02 08:00:00"\ncategories: [tech]\ntags: ["A&B"]`, '正文 & 符号 `]]>` 与 <b>粗体</b>。\n\n[相对](./zhong.md)'),
  'articles/fresh.md': plain('刚刚发生', hours(1), 'categories: [tech]'),
  'articles/fresh-reprint.md': plain('刚刚转载', hours(2), 'categories: [tech]\nsource: 某报'),
  'articles/later.md': plain('还没到时候', hours(-24), 'categories: [tech]'),
  'articles/fresh.en.md': plain('Just happened', hours(3), 'tags: [bells]'),
};
