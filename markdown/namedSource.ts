import { isExternal } from './addresses';
import type { SourceLine } from './types';

const LONGEST_NAME = 30;
const SOURCE_ROLE = /^(?:来源|文章来源|稿件来源|信息来源|原文|原文链接|原文地址|本文来源|source|original)\s*[|｜：:丨]\s*(.*)$/i;
const CALL_TO_READ = /^(?:阅读原文|查看原文|原文|原文链接|来源|链接|source|original|read (?:the )?original|read more)$/i;

/**
 * The source that a paragraph with one link and no picture names: a short link and nothing else, or `来源：` with a link.
 * @param content the paragraph's text
 * @param label the link's text
 */
export function namedSource(content: string, label: string, url: string, siteOrigin: string): SourceLine | null {
  if (!/^https?:\/\//i.test(url) || !isExternal(url, siteOrigin) || !URL.canParse(url)) return null;
  const named = SOURCE_ROLE.exec(content)?.[1]?.trim();
  if (named === undefined && (content !== label || label.includes('://'))) return null;
  const name = (named ?? label).replace(/\s*https?:\/\/\S*/g, '').trim();
  if (name.length > LONGEST_NAME || /[。！？!?\n]/.test(name)) return null;
  return { name: name === '' || CALL_TO_READ.test(name) ? new URL(url).hostname : name, url };
}
