import { markdownAddress, markdownText } from './markdown-text';
import { pageUrl } from './urls';

export type LlmsLink = { title: string; path: string; note?: string | null };
export type LlmsSection = { title: string; links: readonly LlmsLink[] };

function line({ title, path, note }: LlmsLink, origin: string): string {
  const about = markdownText(note ?? '');
  return `- [${markdownText(title)}](${markdownAddress(pageUrl(origin, path))})${about ? `: ${about}` : ''}`;
}

/**
 * /llms.txt (https://llmstxt.org): a heading, one line about the site, sections of links; empty sections are left out.
 * Lighthouse asks for the heading, a link and 50 characters.
 */
export function llmsTxt(origin: string, name: string, summary: string, sections: readonly LlmsSection[]): string {
  const about = markdownText(summary);
  const blocks = sections
    .filter(({ links }) => links.length > 0)
    .map(({ title, links }) => `## ${markdownText(title)}\n\n${links.map((link) => line(link, origin)).join('\n')}`);
  return `${[`# ${markdownText(name)}`, ...(about ? [`> ${about}`] : []), ...blocks].join('\n\n')}\n`;
}
