import type { Glossary } from '../../settings/site-types';
import { CORRECTIONS } from './corrections';
import { type Conversion, toTaiwan } from './opencc';
import { Phrases } from './phrases';

const HAN = /\p{Script=Han}/u;
/** An apostrophe looks like a closing quotation mark: only pairs around Chinese are turned. */
const INNER_QUOTE = /‘([^‘’]*\p{Script=Han}[^‘’]*)’/gu;

/** Taiwan's quotation marks (重訂標點符號手冊: 「」, 『』 within). */
function quoted(text: string): string {
  if (!/[“”‘]/.test(text)) return text;
  return text.replaceAll('“', '「').replaceAll('”', '」').replace(INNER_QUOTE, '『$1』');
}

/**
 * Simplified text as readers in Taiwan write it, words and quotation marks included. What the glossary protects or
 * replaces is taken out first, longest entry first, and no dictionary touches it. Text without Chinese stays as it is.
 */
export function traditional({ protect, replace }: Glossary): Conversion {
  const kept = new Phrases([...Object.entries(replace), ...protect.map((words) => [words, words] as const), ...CORRECTIONS]);
  return (text) => {
    if (!HAN.test(text)) return text;
    return quoted(kept.cut(text).map(({ from, to }) => to ?? (HAN.test(from) ? toTaiwan(from) : from)).join(''));
  };
}
