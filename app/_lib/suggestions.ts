import type { Archive, ArticleSummary } from '../../archive';

const SHOWN = 4;
const MAX_WORDS = 4;

/** The words of an address that was not found: its last meaningful segment, cut at hyphens. */
export function wordsOf(address: string): string {
  const last = address.split('/').filter(Boolean).pop() ?? '';
  return [...last.replace(/\.[a-z]{2,5}$/i, '').replace(/[-_+.]+/g, ' ').trim()].slice(0, 60).join('');
}

/** Articles whose slug or text shares words with the address. */
export async function suggestionsFor(archive: Archive, locale: string, address: string): Promise<ArticleSummary[]> {
  const slug = address.split('/').filter(Boolean).pop() ?? '';
  const bySlug = archive.slugsLike(locale, slug, SHOWN);
  if (bySlug.length > 0) return bySlug;
  const words = wordsOf(address).split(' ').filter((word) => word.length > 1).slice(0, MAX_WORDS);
  if (words.length === 0) return [];
  const { hits } = await archive.search({ locale, query: words.join(' '), page: 1, pageSize: SHOWN });
  return hits.items.map(({ article }) => article);
}
