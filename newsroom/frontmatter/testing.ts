import { normaliseArticle, parseFrontMatter, splitFrontMatter } from './index';
import type { ArticleFields, Diagnostic, SiteReading } from './types';

export const SITE: SiteReading = { timeZone: 'Asia/Shanghai', dateFormats: [], language: 'zh-CN', locales: ['zh-CN', 'en'] };

export type Outcome = { fields: ArticleFields | null; diagnostics: Diagnostic[]; skipped: string | null; codes: string[]; blocking: string[] };

/** For tests: a whole file through split, parse and normalise, as the reader of the content folder does it. */
export function readArticle(text: string, { file = 'a.md', heading = null, site = {} }: { file?: string; heading?: string | null; site?: Partial<SiteReading> } = {}): Outcome {
  const split = splitFrontMatter(text, file);
  const front = parseFrontMatter(split);
  const before = [...split.diagnostics, ...front.diagnostics];
  const { body, bodyStartLine } = split;
  const result = normaliseArticle({ file, front, body, bodyStartLine, firstHeading: heading, site: { ...SITE, ...site } });
  const diagnostics = [...before, ...result.diagnostics];
  return { ...result, diagnostics, codes: diagnostics.map(({ code }) => code), blocking: diagnostics.filter((d) => d.blocking).map(({ code }) => code) };
}

/** For tests: an article with a title, a date and these lines of front matter. */
export const withFields = (lines: string, options?: Parameters<typeof readArticle>[1]): Outcome =>
  readArticle(`---\ntitle: T\ndate: 2024-05-06\n${lines}\n---\n\nText.\n`, options);
