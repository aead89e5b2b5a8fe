import { doc, PIXEL, plain } from './fixtures';

/** Tags and the address each must have, with other addresses it once had under Hugo or is asked by. */
export const TERMS: readonly { label: string; path: string; others: readonly string[] }[] = [
  { label: '人工智能', path: '/tags/人工智能', others: ['/tags/人工智能/', '/zh-CN/tags/人工智能', '/zh-cn/tags/人工智能/', '/tags/人工智能/index.html', '/Tags/人工智能'] },
  { label: '5G 技术', path: '/tags/5g-技术', others: ['/tags/5G-技术', '/tags/5G 技术', '/tags/5g-技术/'] },
  { label: 'AI & 大模型', path: '/tags/ai-大模型', others: ['/tags/ai--大模型/', '/tags/AI & 大模型'] },
  { label: 'A/B测试', path: '/tags/a/b测试', others: ['/tags/A/B测试', '/tags/a%2Fb测试', '/tags/A%2fB测试', '/tags/a/b测试/page/1/'] },
  { label: 'C#', path: '/tags/c%23', others: ['/tags/C%23', '/tags/c%23/'] },
  { label: 'C++', path: '/tags/c++', others: ['/tags/C++/', '/tags/c%2B%2B/'] },
  { label: '百分 100%', path: '/tags/百分-100', others: ['/tags/百分 100%25', '/tags/百分-100/'] },
  { label: '怎么办？', path: '/tags/怎么办', others: ['/tags/怎么办？', '/tags/怎么办/'] },
  { label: 'why?', path: '/tags/why', others: ['/tags/why%3F', '/tags/Why%3f'] },
  { label: 'ＡＩ全角', path: '/tags/ａｉ全角', others: ['/tags/ＡＩ全角'] },
  { label: '全角　空格', path: '/tags/全角-空格', others: ['/tags/全角　空格'] },
  { label: '笑 😀 脸', path: '/tags/笑-脸', others: ['/tags/笑--脸/', '/tags/笑 😀 脸'] },
  { label: '😀', path: '/tags/😀', others: ['/tags/😀/'] },
  { label: 'node.js', path: '/tags/node.js', others: ['/tags/Node.js', '/tags/node.js/'] },
  { label: 'end.', path: '/tags/end.', others: ['/tags/END.', '/tags/end./'] },
  { label: 'é', path: '/tags/é', others: ['/tags/É', '/tags/e\u0301'] },
];

const days = (count: number, make: (day: string, n: number) => readonly [string, string]): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => make(`2025-03-${String(i + 1).padStart(2, '0')}`, i + 1)));

export const URL_FILES: Record<string, string | Uint8Array> = {
  'site.yml': 'name: {zh-CN: 驿站报, en: Relay}\npageSize: 5\ncategories: [{id: tech, label: {zh-CN: 科技, en: Technology}}]\n',
  ...days(12, (day, n) => [`articles/yi-${n}.md`, plain(`驿路第${n}程`, `${day} 08:00:00`, `categories: [${n === 2 ? '科技' : 'tech'}]\ntags: [QQ]\nauthors: [${n === 2 ? '驿卒' : 'yi-zu'}]\nseries: [驿路]`)]),
  ...days(6, (day, n) => [`articles/relay-${n}.en.md`, plain(`Relay stage ${n}`, `${day} 08:00:00`, 'categories: [tech]\ntags: [qq]\nauthors: [yi-zu]\nseries: [驿路]', 'Riders changed horses here.')]),
  'articles/yi-1.en.md': plain('Stage one', '2025-03-01 08:00:00', 'categories: [tech]', 'The first stage.'),
  'articles/post/Old Station.md': plain('旧驿', '2025-02-01 08:00:00', 'categories: [tech]'),
  'articles/post/驿站 “名册”.md': plain('名册', '2025-02-02 08:00:00'),
  'articles/bundle/index.md': plain('一包文章', '2025-02-03 08:00:00'),
  'articles/chang.md': plain('长名', '2025-01-06 08:00:00', `slug: ${'测'.repeat(80)}`),
  'articles/da-xie.md': plain('大小写', '2025-02-04 08:00:00'),
  ...Object.fromEntries(TERMS.map(({ label }, i) => [`articles/biao-${i}.md`, plain(`标签第${i}`, '2025-01-05 08:00:00', `tags: [${JSON.stringify(label)}]`)])),
  'authors/yi-zu.md': doc('name: 驿卒', '骑马送信。'),
  'pages/about.md': doc('title: 关于驿站'),
  'pages/about.en.md': doc('title: About the relay'),
  'images/ma.png': PIXEL,
  'images/.secret.png': PIXEL,
  'images/zhu.txt': '不是图片',
  'package.json': '{}',
};

/** DESIGN §5, per edition: address without prefix, and a text its page must hold. */
export const PAGES: readonly (readonly [string, { zh: RegExp; en: RegExp }])[] = [
  ['/', { zh: /驿路第12程/, en: /Relay stage 6/ }],
  ['/articles/yi-1', { zh: /驿路第1程/, en: /Stage one/ }],
  ['/categories', { zh: /科技/, en: /Technology/ }],
  ['/categories/tech', { zh: /科技.*驿路第12程/, en: /Technology.*Relay stage 6/ }],
  ['/categories/tech/page/2', { zh: /驿路第7程/, en: /Stage one|Relay stage 1/ }],
  ['/tags', { zh: /人工智能/, en: /qq/i }],
  ['/tags/qq', { zh: /驿路第12程/, en: /Relay stage 6/ }],
  ['/tags/qq/page/2', { zh: /驿路第7程/, en: /Relay stage 1/ }],
  ['/series', { zh: /驿路/, en: /驿路/ }],
  ['/series/驿路', { zh: /驿路第12程/, en: /Relay stage 6/ }],
  ['/archive', { zh: /2025/, en: /2025/ }],
  ['/archive/2025', { zh: /驿路第12程/, en: /Relay stage 6/ }],
  ['/archive/2025/03', { zh: /驿路第12程/, en: /Relay stage 6/ }],
  ['/archive/2025/03/page/2', { zh: /驿路第7程/, en: /Stage one|Relay stage 1/ }],
  ['/archive/2025/03/06', { zh: /驿路第6程/, en: /Relay stage 6/ }],
  ['/authors', { zh: /驿卒/, en: /驿卒/ }],
  ['/authors/yi-zu', { zh: /驿卒.*驿路第12程/, en: /Relay stage 6/ }],
  ['/authors/yi-zu/page/2', { zh: /驿路第7程/, en: /Relay stage 1/ }],
  ['/search', { zh: /搜索/, en: /Search/i }],
  ['/search?q=驿路', { zh: /驿路第12程/, en: /./ }],
  ['/about', { zh: /关于驿站/, en: /About the relay/ }],
];

