import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A small deterministic generator (mulberry32), so that every run measures the same articles. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SUBJECTS = '港口 码头 铁路 机场 电网 水库 市场 工厂 学校 医院 博物馆 图书馆 实验室 卫星 望远镜 芯片 电池 模型 算法 数据 汇率 债券 粮食 茶叶 丝绸 瓷器 运河 桥梁 隧道 地铁 邮局 档案 气候 季风 台风 潮汐 冰川 湿地 森林 草原'.split(' ');
const VERBS = '记录 运送 测量 比较 修复 解释 检查 登记 改建 连接 分配 保存 计算 预报 整理 观察 说明 统计 翻译 编号'.split(' ');
const RESULTS = '的速度 的价格 的顺序 的历史 的边界 的用途 的来历 的规则 的细节 的误差 的名称 的位置 的时间 的数量 的方法 的结果'.split(' ');
const CATEGORIES = ['news', 'tech', 'finance', 'world', 'society', 'culture'];
const YEARS = 6;
const START = Date.UTC(2020, 0, 1);

const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)] as T;

/** A number from 0 to below `size`, the n-th about 1/n as often as the first, as words are in any language (Zipf); `flat` of them much alike. */
const zipf = (size: number, next: () => number, flat = 1): number => Math.floor(flat * Math.exp(next() * Math.log(size / flat + 1))) - flat;

const WORDS = 40_000;
/** Every eighth ideograph: as many as newspapers use. */
const CHARACTERS = Array.from({ length: 2600 }, (_, n) => String.fromCodePoint(0x4e00 + 8 * n));
/** Words that say something stand among the common ones, so that a search for them is a hard one. */
const NAMED = [...SUBJECTS, ...VERBS, ...RESULTS.map((result) => result.slice(1))];
const NAMED_EVERY = 12;

function vocabulary(): string[] {
  const next = random(7);
  const made = (): string => Array.from({ length: next() < 0.85 ? 2 : 3 + Math.floor(next() * 2) }, () => CHARACTERS[zipf(CHARACTERS.length, next, 30)]).join('');
  return Array.from({ length: WORDS }, (_, rank) => (rank === 0 ? '的' : (rank % NAMED_EVERY === 0 ? NAMED[rank / NAMED_EVERY - 1] : undefined) ?? made()));
}
const VOCABULARY = vocabulary();

/** The n-th most frequent word of all articles, from 0: the 100th is in most of them, the 1,000th in a sixth, the 10,000th in one of fifty. */
export const word = (rank: number): string => VOCABULARY[rank] ?? '';

function sentence(next: () => number): string {
  const clause = (): string => Array.from({ length: 3 + Math.floor(next() * 4) }, () => VOCABULARY[zipf(WORDS, next)]).join('');
  return `${clause()}，${clause()}，${Math.floor(next() * 1000)}次里有${Math.floor(next() * 100)}次${clause()}。`;
}

function paragraph(next: () => number, sentences: number): string {
  return Array.from({ length: sentences }, () => sentence(next)).join('');
}

/** Rare and common tags in the proportions of a real archive: the n-th tag is used about 1/n as often as the first. */
function tagsOf(next: () => number): string[] {
  return Array.from({ length: 3 }, () => `标签${zipf(3000, next) + 1}`);
}

/** One article of the shape and size (about 15 KB) of a long report: three sections, five pictures, credits, a source. */
export function article(index: number, total: number): { path: string; text: string } {
  const next = random(index + 1);
  const time = new Date(START + Math.floor((index / total) * YEARS * 365 * 86_400_000));
  const stamp = time.toISOString().slice(0, 19).replace('T', ' ');
  const title = `${pick(SUBJECTS, next)}${pick(VERBS, next)}${pick(SUBJECTS, next)}${pick(RESULTS, next)}之${index}`;
  const sections = Array.from({ length: 3 }, (_, section) => [
    `**${pick(SUBJECTS, next)}与${pick(SUBJECTS, next)}**\n---`,
    ...Array.from({ length: 8 }, () => paragraph(next, 5)),
    `![](https://pictures.example/om_ls/${index}-${section}_640360/0)\n\n▲ ${sentence(next)}`,
  ].join('\n\n'));
  const front = [
    `title: "${title}"`, `date: "${stamp}"`, `summary: "${sentence(next)}"`, `categories: ["${pick(CATEGORIES, next)}"]`,
    `tags: ${JSON.stringify(tagsOf(next))}`, 'sidebar: "right"', 'widgets: ["search", "recent", "taglist"]', 'toc: true', 'pager: true',
  ].join('\n');
  const text = `---\n${front}\n---\n\n${paragraph(next, 4)}\n\n${sections.join('\n\n')}\n\n作者 | 测试组\n\n[来源](https://source.example/${index})\n`;
  return { path: `articles/${stamp.slice(0, 7)}/bench-${index}.md`, text };
}

/** Writes a content folder of `count` articles; says how many bytes they are. */
export function writeArticles(folder: string, count: number): number {
  let bytes = 0;
  const made = new Set<string>();
  writeFileSync(join(folder, 'site.yml'), 'name: {zh-CN: 量报, en: The Measure}\n');
  for (let i = 0; i < count; i++) {
    const { path, text } = article(i, count);
    const target = join(folder, path);
    if (!made.has(dirname(target))) {
      mkdirSync(dirname(target), { recursive: true });
      made.add(dirname(target));
    }
    writeFileSync(target, text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}
