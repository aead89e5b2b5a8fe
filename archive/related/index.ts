import type { Context } from '../context';
import { SUMMARY_COLUMNS, toSummary } from '../rows';
import type { ArticleRecord, ArticleSummary } from '../types';
import { type Candidate, candidatesFor } from './candidates';
import { featuresOf, likenesses, numbersOf, overlap, SAME } from './likeness';

/** Stories whose words are compared: those with most in common by their terms, and some nearest in time. */
const COMPARED = 24;
const COMPARED_FOR_TIME = 6;
/** What a text as good as the same adds to a score; one tag that only these two share is 0.5. */
const TEXT_WEIGHT = 1.5;
/** After so long half of the bonus for being of the same days is gone. */
const HALF_LIFE_DAYS = 60;
const TIME_WEIGHT = 0.15;
/** Enough of a summary to know what it is about, in characters. */
const SUMMARY_LENGTH = 120;
const DAY_MS = 86_400_000;

type Compared = Candidate & { story: ArticleSummary; title: Set<string>; numbers: string; words: Set<string>; translationKey: string; source: string | null; score: number };

/** What two stories are compared by. */
function wordsOf(story: Pick<ArticleSummary, 'title' | 'summary'>): Pick<Compared, 'title' | 'numbers' | 'words'> {
  const title = featuresOf(story.title);
  return { title, numbers: numbersOf(story.title), words: new Set([...title, ...featuresOf([...story.summary].slice(0, SUMMARY_LENGTH).join(''))]) };
}

/** How much of the bonus for nearness in time is left. */
const nearness = (a: number, b: number): number => 0.5 ** (Math.abs(a - b) / DAY_MS / HALF_LIFE_DAYS);

/** Most in common first; the nearest in time among equals. */
function shortlist(candidates: readonly Candidate[], article: ArticleRecord): Candidate[] {
  const distance = ({ date }: Candidate): number => Math.abs(date - article.published);
  const byTerms = candidates.filter(({ shared }) => shared > 0).sort((a, b) => b.shared - a.shared || distance(a) - distance(b)).slice(0, COMPARED);
  const byTime = candidates.filter(({ shared }) => shared === 0).sort((a, b) => distance(a) - distance(b)).slice(0, COMPARED_FOR_TIME);
  return [...byTerms, ...byTime];
}

/** The address of the text it was taken from; the front page of an agency says nothing of which text. */
const originalOf = (source: unknown): string | null => (typeof source === 'string' && /^https?:\/\/[^/]+\/./i.test(source) ? source : null);

function load(context: Context, locale: string, candidates: readonly Candidate[]): Compared[] {
  const rows = context.db.all(
    `SELECT ${SUMMARY_COLUMNS}, a.translation_key, coalesce(a.record ->> '$.sourceUrl', a.record ->> '$.bodySource.url') AS source FROM articles a WHERE a.id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(candidates.map(({ id }) => id))]);
  const loaded = new Map(rows.map((row) => [Number(row.id), row]));
  return candidates.flatMap((candidate) => {
    const row = loaded.get(candidate.id);
    if (!row) return [];
    const story = toSummary(row, context.site, locale);
    return [{
      ...candidate, story, ...wordsOf(story), score: 0,
      translationKey: String(row.translation_key), source: originalOf(row.source),
    }];
  });
}

type Told = Pick<Compared, 'title' | 'numbers' | 'words' | 'translationKey' | 'source'>;

/**
 * Whether two are one story: a translation, a reprint of the same source, or nearly the same words. Parts of a series and
 * yesterday's report have nearly the same words too, but other numbers in their titles.
 */
function isSame(a: Told, b: Told): boolean {
  if (a.translationKey === b.translationKey || (a.source !== null && a.source === b.source)) return true;
  return a.numbers === b.numbers && (overlap(a.title, b.title) >= SAME || overlap(a.words, b.words) >= SAME);
}

/**
 * What to read after an article: stories that share its rarest tags, are of its category, speak of the same things in
 * title and summary, and are of its days; never the article itself, nor two that are one. What is looked at is bounded,
 * so that it costs the same in an archive of any size.
 */
export function relatedArticles(context: Context, article: ArticleRecord, limit: number): ArticleSummary[] {
  const compared = load(context, article.locale, shortlist(candidatesFor(context, article), article));
  const own: Told = { ...wordsOf(article), translationKey: article.translationKey, source: originalOf(article.sourceUrl ?? article.bodySource?.url ?? null) };
  const alike = likenesses(own.words, compared.map(({ words }) => words));
  compared.forEach((one, i) => {
    one.score = one.shared + TEXT_WEIGHT * (alike[i] ?? 0) + TIME_WEIGHT * nearness(one.date, article.published);
  });
  const taken: Compared[] = [];
  for (const one of compared.sort((a, b) => b.score - a.score || b.date - a.date)) {
    if (taken.length >= limit) break;
    if (![own, ...taken].some((other) => isSame(other, one))) taken.push(one);
  }
  return taken.map(({ story }) => story);
}
