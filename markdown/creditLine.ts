import { countCharacters } from './characters';
import type { Credit } from './types';

const LONGEST = 40;
const LONGEST_TITLE = 80;
const CHINESE_ROLES =
  '作者 编辑 责编 责任编辑 主编 总编辑 副主编 执行主编 校对 校对员 记者 实习记者 见习记者 特约记者 本报记者 通讯员 实习生 特约作者 撰文 撰稿 采写 采访 文 文字 图 图片 图片来源 图源 供图 ' +
  '摄 摄影 摄像 设计 视觉 美编 美术编辑 制图 插画 插图 题图 头图 封面 封面图 监制 总监制 出品 出品人 策划 总策划 统筹 制作 制片 视频 剪辑 后期 运营 排版 审核 审校 审稿 初审 复审 终审 一审 二审 三审 ' +
  '值班编辑 值班主编 值班总编 翻译 译者 编译 来源 文章来源 稿件来源 信息来源 素材来源 数据来源 原标题 原文标题 原作者';
const ENGLISH_ROLES =
  'authors? editors? edited writers? written text words photos? photography photographers? images? illustrations? illustrators? translators? translation translated proofreaders? proofreading reporters? reporting sources? design designers? video';

const CHINESE = CHINESE_ROLES.split(' ').sort((a, b) => b.length - a.length).join('|');
const ROLE = `(?:本文|本期|文章)?(?:${CHINESE})|(?:${ENGLISH_ROLES.split(' ').join('|')})(?: by)?`;
const SEPARATOR = '[|｜丨︱：:]';
const LINE = new RegExp(`^((?:${ROLE})(?:\\s*[/／、&＆·+与和及]\\s*(?:${ROLE}))*)\\s*(${SEPARATOR}|[/／])\\s*(\\S.*)$`, 'i');
const NEXT = new RegExp(`[\\s　]+(?=(?:${ROLE})(?:[/／、](?:${ROLE}))*\\s*${SEPARATOR})`, 'gi');
const WRAPPED = /^[（(【[〔](.*)[）)】\]〕]$/;
const TITLE_ROLE = /原.*标题$/;
const SPEECH = /[您你我吗呢吧]/;
const SENTENCE = /[。！？!?；;]|\.\s/;

/**
 * The credits a line names, several if it holds several (`文｜甲　编辑｜乙`); null if any part of
 * it is something else. A value is short and no sentence, so that prose beginning with 文 stays prose.
 */
export function creditsInLine(line: string): Credit[] | null {
  const bare = WRAPPED.exec(line)?.[1] ?? line;
  const credits: Credit[] = [];
  for (const part of bare.split(NEXT)) {
    const [, role, separator, value] = LINE.exec(part.trim()) ?? [];
    if (!role || !separator || !value) return null;
    const names = namesOf(role, separator, value);
    if (!names) return null;
    credits.push({ role, names });
  }
  return credits.length > 0 ? credits : null;
}

function namesOf(role: string, separator: string, value: string): string[] | null {
  const length = countCharacters(value);
  if (TITLE_ROLE.test(role)) return length <= LONGEST_TITLE ? [value] : null;
  if (length > LONGEST || SENTENCE.test(value)) return null;
  // A slash is a separator of bylines (文/张三) only when what follows looks like a name.
  if (/[/／]/.test(separator) && (length > 12 || /[，,：:]/.test(value))) return null;
  // In a printed interview 记者：… is a question.
  if (role.endsWith('记者') && SPEECH.test(value)) return null;
  const names = value.split(/[、，,/／|｜&＆]|\s{2,}|　|(?<=\p{Script=Han}{2,4})\s(?=\p{Script=Han}{2,4}(?:\s|$))/u);
  return names.map((name) => name.trim()).filter((name) => name !== '');
}
