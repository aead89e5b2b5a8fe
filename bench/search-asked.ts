import { article, random } from './articles';
import { manyWords, ranked, topicOf } from './vocabulary';

/** What is asked in a round, by what it is called in the figures. */
export type Asked = readonly (readonly [name: string, query: string])[];

/** From rare to what every article has, where each of forty subjects is in every article: worse than any newspaper. */
const FEW = [
  '望远镜 潮汐', '港口记录码头', '"测量粮食的价格"', '运河的边界 -冰川', '芯片', '电池 模型 算法', '丝绸的来历', 'tag:标签7', 'tag:标签1500 港口', '数据 的', '台风预报', '学校登记医院的误差',
  '之12345', '之777', '测试组 卫星', '湿地', '算', '茶葉', '圖書館 實驗室', '博物馆编号图书馆', '季风观察潮汐的细节 -邮局', '没有这个词港口', '不存在', '的速度 的价格 的顺序 的历史 的边界 的用途',
];
const FEW_TYPED = ['港', '港口', '港口记', '芯片', '望远镜测', '标', '标签1', '标签15', '的', '运河', '之12', '测量丝绸的', '数', '台风预', '图书馆', '森林的'];

/** Some characters of a text, none of them punctuation. */
function pieceOf(text: string, next: () => number, length: number): string {
  const runs = (text.slice(text.indexOf('\n---\n') + 5).match(/\p{Script=Han}+/gu) ?? []).filter((run) => run.length >= length);
  const run = runs[Math.floor(next() * runs.length)] ?? '';
  const from = Math.floor(next() * (run.length - length + 1));
  return run.slice(from, from + length);
}

const titleOf = (text: string): string => /title: "(.*)"/.exec(text)?.[1] ?? '';

/** As readers ask a newspaper: what stories are about, pieces they remember, now and then a word that is everywhere. */
function many(round: number, count: number): { asked: Asked; typed: readonly string[] } {
  const next = random(round + 99);
  const one = (): { text: string; own: string[]; tag: string } => {
    const index = Math.floor(next() * count);
    return { text: article(index, count, manyWords).text, own: topicOf(index).own, tag: `标签${1 + Math.floor(next() * 2000)}` };
  };
  const [a, b, c, d] = [one(), one(), one(), one()] as const;
  const own = ({ own: all }: typeof a, n: number): string => all[n] as string;
  const asked: Asked = [
    ['a word of a story', own(a, 0)], ['a word of a story', own(b, 1)], ['a word of a story', own(c, 2)], ['two words of a story', `${own(a, 0)} ${own(a, 3)}`], ['two words of a story', `${own(d, 1)} ${own(d, 2)}`],
    ['three words of a story', `${own(b, 0)} ${own(b, 1)} ${own(b, 2)}`], ['a headline', titleOf(c.text)], ['half a headline', titleOf(d.text).slice(0, 6)],
    ['four characters of a text', pieceOf(a.text, next, 4)], ['six characters of a text', pieceOf(b.text, next, 6)], ['eight characters of a text', pieceOf(c.text, next, 8)], ['a phrase in quotes', `"${pieceOf(d.text, next, 6)}"`],
    ['a word, without another', `${own(a, 4)} -${ranked(150)}`], ['a word and a tag', `${own(b, 5)} tag:${b.tag}`], ['a tag', `tag:${c.tag}`],
    ['a word of a seventh of all articles', ranked(1000 + round)], ['a word of a third', ranked(300 + round)], ['a word of three quarters', ranked(100 + round)], ['a word of all', ranked(round)],
    ['a rare and a common word', `${own(d, 6)} ${ranked(60 + round)}`], ['one character', own(a, 7).slice(0, 1)], ['other widths and cases', `ＡＩ${own(b, 8)}`],
    ['what is not there', pieceOf(a.text, next, 3) + pieceOf(d.text, next, 3)], ['a slip of the pen', `${own(c, 9)}${own(a, 9)}`],
  ];
  const typed = [a, b, c, d].flatMap(({ own: words, text }) => [own({ own: words, text, tag: '' }, 0).slice(0, 1), own({ own: words, text, tag: '' }, 1), titleOf(text).slice(0, 2), titleOf(text).slice(0, 5)]);
  return { asked, typed: [...typed, ranked(round), '标签', `标签1${round}`] };
}

/** What is asked in a round, and what is typed; `isMany`: of articles in many words (`vocabulary.ts`). */
export function askedIn(round: number, count: number, isMany: boolean): { asked: Asked; typed: readonly string[] } {
  return isMany ? many(round, count) : { asked: FEW.map((query) => [query, query]), typed: FEW_TYPED.map((typed) => `${typed}${' '.repeat(round)}`) };
}
