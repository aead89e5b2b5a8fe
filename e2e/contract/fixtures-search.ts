const article = (title: string, date: string, more: string, body: string): string => `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\n${more}\n---\n\n${body}\n`;

export const SEARCH_FILES: Readonly<Record<string, string>> = {
  'site.yml': 'name: {zh-CN: 渡口报, en: The Ferry}\ncategories: [{id: tech, label: {zh-CN: 科技, en: Technology}}]\n',
  'articles/du-chuan.md': article('渡船的一天', '2025-02-10 08:00:00', 'tags: [航道]\nsummary: 从早到晚。', '共有词。渡口日志写在一家 Café 里。<script>alert(1)</script>'),
  'articles/suan-li.md': article('灯塔与算力', '2025-01-05 08:00:00', 'categories: [tech]', '共有词。计算机与 DeepSeek-R1 各有用处。'),
  'articles/zhang-jie.md': article('书的结构', '2025-03-20 08:00:00', 'categories: [科技]\nauthors: [乙生]', '共有词。在第3章节里讲5G技术和C++，共1,200页，也提到灯塔。'),
  'articles/cao-gao.md': article('共有词草稿', '2025-03-21 08:00:00', 'draft: true', '共有词。'),
  'articles/wei-lai.md': article('共有词未来', '2199-03-21 08:00:00', '', '共有词。'),
  'articles/guo-qi.md': article('共有词过期', '2020-03-21 08:00:00', 'expiryDate: 2021-01-01', '共有词。'),
  'articles/ferry.en.md': article('The ferry & <b>the</b> log', '2025-02-11 08:00:00', '', 'A log of crossings.'),
};

/** What readers, scripts and attackers type. */
export const HOSTILE: readonly (readonly [name: string, query: string])[] = [
  ['10,000 characters', 'a'.repeat(10_000)],
  ['a long query of Chinese', '长查询'.repeat(500)],
  ['a thousand words', 'x y '.repeat(1000)],
  ['control characters', '\u0000\u0001\u001f渡\u007f\u0085船\u202e'],
  ['operators of FTS5', 'title: AND OR NOT NEAR(a b, 2) ^渡 "a" + b* {title body} : (c) - -- *'],
  ['unbalanced quotes', '"渡 “船 「a 『 « " \' `'],
  ['SQL', `'; DROP TABLE articles; -- ' OR 1=1 UNION SELECT * FROM meta`],
  ['emoji only', '😀🎉👨‍👩‍👧‍👦'],
  ['words that say nothing', '的 了 是 the a of'],
  ['one very common character', '的'],
  ['markup', '<script>alert(1)</script> &amp; </mark> ${x} {{y}}'],
  ['half a surrogate pair, unassigned and private characters', '\ud800渡\udfff \uffff \ue000 \u{10fffd}'],
  ['exclusions only', '-渡船 -"共有词" -tag:航道'],
  ['filters that name nothing', 'tag: author:"" category:没有 tag:航道 tag:航道'],
  ['combining marks without end', `e${'\u0301'.repeat(500)}`],
  ['a character that folds into a sentence', '\ufdfa'.repeat(100)],
  ['a path', '../../etc/passwd %00 %2e%2e'],
];
