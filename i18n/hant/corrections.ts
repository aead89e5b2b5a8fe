/**
 * Where OpenCC's dictionaries go wrong in news: it takes a lone 钟 for the surname, and cuts 和面|向 (dough) or 块面|积 before
 * it sees the word. These go before it, as a site's glossary does.
 */
const CLOCK = '鐘';
/** Words and names with the other 鍾. */
const NO_CLOCK = [
  '钟情', '钟爱', '钟意', '钟灵', '龙钟', '钟馗', '钟繇', '钟会', '钟嵘', '钟离', '钟子期', '钟无艳', '钟祥', '钟南山', '钟睒睒', '钟汉良', '钟楚红', '钟欣潼', '钟镇涛', '钟丽缇', '钟楚曦',
  '姓钟', '钟姓', '钟氏', '钟先生', '钟女士', '钟小姐', '钟太太', '钟教授', '钟院士', '钟医生', '钟老师', '钟某', '老钟', '小钟',
];
/** A face, never dough. */
const FACES = ['面积', '面向', '面临', '面对', '面前', '面貌', '面试', '面子', '面目', '面世', '面部', '面值', '面谈', '面议', '面孔', '面具'];

const traditionalOf: Readonly<Record<string, string>> = {
  钟: '鍾', 爱: '愛', 灵: '靈', 龙: '龍', 会: '會', 嵘: '嶸', 离: '離', 无: '無', 艳: '豔', 汉: '漢', 红: '紅', 镇: '鎮', 涛: '濤', 丽: '麗', 缇: '緹', 医: '醫', 师: '師', 积: '積', 临: '臨', 对: '對', 试: '試',
  谈: '談', 议: '議',
};
const letter = (words: string): string => [...words].map((one) => traditionalOf[one] ?? one).join('');

/** What is looked for and what it becomes. */
export const CORRECTIONS: readonly (readonly [string, string])[] = [['钟', CLOCK], ...[...NO_CLOCK, ...FACES].map((words) => [words, letter(words)] as const)];
