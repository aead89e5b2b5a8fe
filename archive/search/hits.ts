import { quickText } from '../../markdown/quickText';
import type { Context } from '../context';
import type { Driver } from '../driver';
import { SUMMARY_COLUMNS, toSummary } from '../rows';
import type { ArticleSummary } from '../types';
import { excerpt, markAll, type Needle } from './marks';
import { foldedText } from './tokens';
import type { SearchHit } from './types';
import { hitIn } from './words';

/** Longer bodies are looked through for an excerpt up to here, in characters. */
const MOST_BODY = 60_000;

/** The summary where it says all that was looked for, else the body where it says most. */
function excerptOf(article: ArticleSummary, body: string, needles: readonly Needle[]): SearchHit['excerpt'] {
  const summary = markAll(article.summary, needles);
  const hits = new Set(summary.filter(({ hit }) => hit).map(({ text }) => foldedText(text)));
  if (needles.length === 0 || hits.size >= needles.length) return summary;
  return excerpt(quickText(body), needles) ?? summary;
}

/** A result as an edition shows it; none when the article is not there any more. */
export function hitsOf(db: Driver, context: Context, locale: string, id: number, needles: readonly Needle[]): SearchHit[] {
  const row = db.get(`SELECT ${SUMMARY_COLUMNS}, substr(b.markdown, 1, ${MOST_BODY}) AS body FROM articles a JOIN bodies b ON b.article_id = a.id WHERE a.id = ?`, [id]);
  if (!row) return [];
  const written = toSummary(row, context.site);
  const hit = { article: toSummary(row, context.site, locale), title: markAll(written.title, needles), excerpt: excerptOf(written, String(row.body), needles) };
  return [hitIn(context.site, locale, hit)];
}
