import type { Archive, ArticleRecord, ArticleSummary } from '../../archive';

const SHOWN = 4;
const PER_TERM = 12;

/** Stories that share the article's tags, rare tags first, then its category: bounded reads, never the article itself. */
export function relatedStories(archive: Archive, article: ArticleRecord): ArticleSummary[] {
  const terms = [...article.tags, ...article.categories].slice(0, 8);
  const scores = new Map<number, { story: ArticleSummary; score: number }>();
  for (const term of terms) {
    const page = archive.ofTerm(term.kind, term.id, article.locale, 1, PER_TERM);
    const score = (term.kind === 'tag' ? 3 : 1) / Math.log2(2 + page.total);
    for (const story of page.items) {
      if (story.id === article.id) continue;
      const known = scores.get(story.id) ?? { story, score: 0 };
      scores.set(story.id, { story, score: known.score + score });
    }
  }
  return [...scores.values()]
    .sort((a, b) => b.score - a.score || b.story.published - a.story.published)
    .slice(0, SHOWN)
    .map(({ story }) => story);
}
