import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { doc, plain } from './fixtures';

const DATE = 'date: "2025-04-01 08:00:00"';
const WORDS = '磨坊的水车转了一天。';
const bytes = (...parts: (string | number[])[]): Buffer => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const LONG_NAME = `${'长'.repeat(84)}.md`;

/** Files that are fine, whatever they look like, and the slug each is found under; null: one that was cut, linked from the tag `hen-chang`. */
export const GOOD: readonly { file: string; content: string | Uint8Array; slug: string | null; title: string }[] = [
  { file: 'articles/hao-1.md', content: plain('好文一', '2025-04-01 08:00:00', 'slug: hao-yi'), slug: 'hao-yi', title: '好文一' },
  { file: 'articles/hao-2.md', content: plain('好文二', '2025-04-02 08:00:00'), slug: 'hao-2', title: '好文二' },
  { file: 'articles/bom.md', content: `\uFEFF${plain('有标记', '2025-04-01 08:00:00')}`, slug: 'bom', title: '有标记' },
  { file: 'articles/crlf.md', content: plain('回车换行', '2025-04-01 08:00:00', 'tags:\n  - 甲\n  - 乙').replaceAll('\n', '\r\n'), slug: 'crlf', title: '回车换行' },
  { file: 'articles/kong-hang.md', content: `\n\n${plain('开头空行', '2025-04-01 08:00:00')}`, slug: 'kong-hang', title: '开头空行' },
  { file: `articles/${LONG_NAME}`, content: plain('名字很长', '2025-04-01 08:00:00', 'tags: [hen-chang]'), slug: null, title: '名字很长' },
  { file: 'articles/mulu.md/li-mian.md', content: plain('目录里面', '2025-04-01 08:00:00'), slug: 'li-mian', title: '目录里面' },
  { file: 'articles/chong-1.md', content: plain('重名甲', '2025-04-01 08:00:00', 'slug: chong'), slug: 'chong', title: '重名甲' },
  { file: 'articles/ting zheng.md', content: plain('听证一', '2025-04-01 08:00:00'), slug: 'ting-zheng', title: '听证一' },
  { file: 'articles/zhong.md', content: doc(`title: 中间\n${DATE}\nwidgets: [serch, recent]\ntitel: 手滑`), slug: 'zhong', title: '中间' },
];

type Bad = { file: string; content: string | Uint8Array; line: number; field?: string; found?: RegExp; says: RegExp };

/** Files that cannot be published, with the place and the words an editor gets. */
export const BAD: readonly Bad[] = [
  { file: 'articles/huai-yaml.md', content: doc(`title: 坏了\n${DATE}\nsummary: 他说: 今天: 明天`), line: 4, found: /他说/, says: /YAML/ },
  { file: 'articles/huai-tab.md', content: doc(`title: 坏了\n${DATE}\ntags:\n\t- 甲`), line: 5, says: /YAML/ },
  { file: 'articles/wei-bi.md', content: `---\ntitle: 没有合上\n${DATE}\n\n${WORDS}\n`, line: 1, says: /closed/ },
  { file: 'articles/wu-ti.md', content: doc(DATE, WORDS), line: 2, field: 'title', says: /title/ },
  { file: 'articles/kong-ti.md', content: doc(`title: "  "\n${DATE}`, WORDS), line: 2, field: 'title', says: /title/ },
  { file: 'articles/wu-ri.md', content: doc('title: 没有日子'), line: 2, field: 'date', says: /date/ },
  { file: 'articles/jia-ri.md', content: doc('title: 没有这一天\ndate: 2025-02-30 08:00:00'), line: 3, field: 'date', found: /2025-02-30/, says: /no day 30/ },
  { file: 'articles/jia-shi.md', content: doc('title: 没有这一刻\ndate: "2025-02-20 25:61:00"'), line: 3, field: 'date', found: /25:61/, says: /no time/ },
  { file: 'articles/luan-ri.md', content: doc('title: 看不懂\ndate: 去年春天'), line: 3, field: 'date', found: /去年春天/, says: /not a date/ },
  { file: 'articles/liang-ri.md', content: doc('title: 两可\ndate: 03/04/2025'), line: 3, field: 'date', found: /03\/04\/2025/, says: /Day and month/ },
  { file: 'articles/huai-guo-qi.md', content: doc(`title: 过期写错\n${DATE}\nexpiryDate: 2025-13-01`), line: 4, field: 'expiryDate', found: /2025-13-01/, says: /no month 13/ },
  { file: 'articles/lei-ti.md', content: doc(`title: {a: 1}\n${DATE}`), line: 2, field: 'title', says: /Text is meant/ },
  { file: 'articles/lei-kai.md', content: doc(`title: 开关\n${DATE}\ntoc: 也许`), line: 4, field: 'toc', found: /也许/, says: /true or false/ },
  { file: 'articles/lei-zhong.md', content: doc(`title: 轻重\n${DATE}\nweight: 很重`), line: 4, field: 'weight', found: /很重/, says: /number/ },
  { file: 'articles/lei-biao.md', content: doc(`title: 标签\n${DATE}\ntags:\n  - 甲\n  - 乙: 丙`), line: 6, says: /list of texts/ },
  { file: 'articles/bu-shi.md', content: doc('只有一句话', WORDS), line: 2, says: /no fields/ },
  { file: 'articles/bie-ming-bom.md', content: doc(`title: &a [*a, *a]\n${DATE}`), line: 2, says: /./ },
  { file: 'articles/js.md', content: `---js\n{ title: require('fs').writeFileSync('/tmp/broadsheet-ran', 'x') }\n---\n\n${WORDS}\n`, line: 1, found: /js/, says: /not read/ },
  { file: 'articles/json.md', content: `{ "title": "没有合上", "date": "2025-04-01"\n\n${WORDS}\n`, line: 1, says: /closed/ },
  { file: 'articles/nul.md', content: bytes(`---\ntitle: 空字\n${DATE}\n---\n\n上文\n下`, [0], `文。\n${WORDS}`), line: 7, says: /NUL/ },
  { file: 'articles/gbk.md', content: bytes(`---\ntitle: `, [0xc4, 0xa5, 0xb7, 0xbb], `\n${DATE}\n---\n\n${WORDS}`), line: 2, says: /UTF-8/ },
  { file: 'articles/utf16.md', content: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(doc(`title: 双字节\n${DATE}`), 'utf16le')]), line: 1, says: /UTF-16/ },
  { file: 'articles/da.md', content: doc(`title: 太大\n${DATE}`, '磨'.repeat(7_000_000)), line: 1, says: /larger than/ },
  { file: 'articles/chong-2.md', content: plain('重名乙', '2025-04-01 08:00:00', 'slug: chong'), line: 4, field: 'slug', found: /chong/, says: /articles\/chong-1\.md/ },
  { file: 'articles/ting-zheng.md', content: plain('听证二', '2025-04-01 08:00:00'), line: 2, field: 'slug', found: /ting-zheng/, says: /articles\/ting zheng\.md/ },
  { file: 'authors/wu-ming.md', content: doc('role: 磨坊主', '没有名字。'), line: 1, field: 'name', says: /name/ },
  { file: 'pages/tags.md', content: doc('title: 占了网站的地址'), line: 1, field: 'slug', found: /tags/, says: /belongs to the site/ },
];

/** What cannot be read at all; made by `makeTraps`. */
export const TRAPS: readonly { file: string; says: RegExp }[] = [
  { file: 'articles/duan-lian.md', says: /cannot be read/ },
  { file: 'articles/zhuan-quan.md', says: /cannot be read/ },
  { file: 'articles/duan-mulu', says: /cannot be read/ },
];
/** What an editor hears of without anything being refused. */
export const WARNED: readonly { file: string; says: RegExp }[] = [
  { file: 'articles/hui-quan', says: /back into/ },
  { file: 'articles/mulu.md', says: /folder has the name of an article/i },
  { file: `articles/${LONG_NAME}`, says: /longer than \d+ bytes/ },
  { file: 'articles/zhong.md', says: /mean nothing here/ },
];
/** Files that are no articles. */
export const SKIPPED: Readonly<Record<string, string>> = {
  'articles/README.md': '# 说明\n\n写给编辑的话。\n',
  'articles/kong.md': '',
  'articles/_index.md': doc('title: 栏目页'),
};

/** Dangling links, links in a circle. */
export function makeTraps(root: string): void {
  mkdirSync(join(root, 'articles'), { recursive: true });
  symlinkSync('mei-you.md', join(root, 'articles/duan-lian.md'));
  symlinkSync('zhuan-quan.md', join(root, 'articles/zhuan-quan.md'));
  symlinkSync('mei-you-mulu', join(root, 'articles/duan-mulu'));
  symlinkSync('.', join(root, 'articles/hui-quan'));
}
