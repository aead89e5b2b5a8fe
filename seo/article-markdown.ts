import { isoWithOffset } from '../i18n/dates';
import { bylineName } from './byline';
import { languageCodes } from './languages';
import { linkHeader } from './link-header';
import { absoluteMarkdown, type ResolveLink } from './markdown-links';
import { markdownText } from './markdown-text';
import { legalText, oneLine } from './text';
import type { ArticleFacts, SiteFacts } from './types';
import { pageUrl } from './urls';

type Value = string | readonly string[] | null | undefined;

/** JSON strings are YAML's double-quoted scalars (YAML 1.2 §1.3), so no value can end the header. */
function yaml(fields: Readonly<Record<string, Value>>): string {
  const lines = Object.entries(fields).flatMap(([key, value]) => {
    if (value === null || value === undefined || value.length === 0) return [];
    return [`${key}: ${typeof value === 'string' ? JSON.stringify(oneLine(value)) : JSON.stringify(value.map(oneLine))}`];
  });
  return `---\n${lines.join('\n')}\n---\n`;
}

/** The article for readers that prefer Markdown: a short header of our own, the headline, the body with absolute links. */
export function articleMarkdown(article: ArticleFacts, body: string, site: SiteFacts, resolve: ResolveLink): string {
  const url = pageUrl(site.origin, article.path);
  const header = yaml({
    title: article.title, url, site: site.name, language: languageCodes(article.language).tag,
    published: isoWithOffset(article.published, site.timeZone), modified: isoWithOffset(article.modified, site.timeZone),
    authors: article.authors.map(({ name }) => bylineName(name)), sections: article.sections, tags: article.tags,
    summary: article.summary, source: article.source?.name, sourceUrl: article.source?.url,
  });
  const text = absoluteMarkdown(legalText(body.replaceAll('\r\n', '\n')), url, resolve).trim();
  return `${header}\n# ${markdownText(article.title)}\n\n${text}\n`;
}

/** The copy is not indexed and names the page it is a copy of. */
export function markdownHeaders(article: ArticleFacts, site: SiteFacts): Record<string, string> {
  return {
    'Content-Type': 'text/markdown; charset=utf-8',
    'X-Robots-Tag': 'noindex',
    'Content-Language': languageCodes(article.language).tag,
    Link: linkHeader([{ rel: 'canonical', href: pageUrl(site.origin, article.path), type: 'text/html' }]),
  };
}
