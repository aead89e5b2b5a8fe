import { pageUrl } from './urls';

/** What the owner lets AI companies do; searching with a citation and fetching on a reader's request bring readers. */
export type AiPolicy = { training: boolean; search: boolean; requests: boolean };

export const DEFAULT_AI_POLICY: AiPolicy = { training: true, search: true, requests: true };

/**
 * Tokens of 2026 by purpose. `Google-Extended` and `Applebot-Extended` are no crawlers but opt-outs: disallowing them
 * changes nothing in the companies' searches.
 */
const AI_TOKENS: Readonly<Record<keyof AiPolicy, readonly string[]>> = {
  training: ['GPTBot', 'ClaudeBot', 'CCBot', 'Bytespider', 'meta-externalagent', 'Amazonbot', 'Google-Extended', 'Applebot-Extended', 'anthropic-ai', 'claude-web'],
  search: ['OAI-SearchBot', 'Claude-SearchBot', 'PerplexityBot', 'DuckAssistBot'],
  requests: ['ChatGPT-User', 'Claude-User', 'Perplexity-User'],
};

const PURPOSES = Object.keys(AI_TOKENS) as (keyof AiPolicy)[];

/**
 * robots.txt (RFC 9309). Only machine interfaces are closed: what carries `noindex` must stay readable, or the crawler
 * never sees it, and styles, scripts and pictures belong to the page. `sitemaps` may list leaf files besides the index,
 * for engines such as Baidu that refuse an index.
 */
export function robotsTxt(origin: string, sitemaps: readonly string[], ai: AiPolicy = DEFAULT_AI_POLICY): string {
  const refused = PURPOSES.filter((purpose) => !ai[purpose]).flatMap((purpose) => AI_TOKENS[purpose]);
  const groups = [
    ['User-agent: *', 'Disallow: /api/'],
    ...(refused.length > 0 ? [[...refused.map((token) => `User-agent: ${token}`), 'Disallow: /']] : []),
    sitemaps.map((path) => `Sitemap: ${pageUrl(origin, path)}`),
  ];
  return `${groups.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
