import type { ArticleRecord } from '../archive/types';
import type { RenderedBody } from '../markdown';

export type Source = { name: string; url: string | null };

/** Where an article was taken from: its fields, else what its text ends in. */
export function sourceOf(article: ArticleRecord, body: RenderedBody): Source | null {
  const { source, sourceUrl } = article;
  if (source) return { name: source, url: sourceUrl ?? body.source?.url ?? null };
  if (body.source) return body.source;
  if (!sourceUrl) return null;
  return { name: URL.canParse(sourceUrl) ? new URL(sourceUrl).hostname : sourceUrl, url: sourceUrl };
}
