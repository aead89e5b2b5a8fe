import type { Archive } from '../archive';
import { type Address, writeAddress } from './address';

const ARTICLE = /^\/articles\/([^/]+)$/;

function quality(accept: string, type: string): number {
  for (const range of accept.split(',')) {
    const [name = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    if (name !== type) continue;
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    const value = q === undefined ? 1 : Number(q.slice(2));
    return Number.isFinite(value) ? value : 0;
  }
  return 0;
}

/** Whether a client asks for Markdown at least as much as for HTML, as programs that read for language models do (RFC 9110 §12.5.1). */
export function prefersMarkdown(accept: string | undefined): boolean {
  if (accept === undefined || !accept.includes('text/markdown')) return false;
  const wanted = quality(accept, 'text/markdown');
  return wanted > 0 && wanted >= quality(accept, 'text/html');
}

/** Where the Markdown copy of an article is; null when there is none: of texts taken from elsewhere none is given. */
export function copyOf(archive: Archive, { locale, path }: Address): string | null {
  const slug = ARTICLE.exec(path)?.[1];
  return slug !== undefined && archive.indexing(locale, slug) === 'index' ? writeAddress({ locale, path: `${path}.md` }) : null;
}
