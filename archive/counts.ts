import type { Driver } from './driver';
import { rowLocales, unconvertedIn } from './editions';
import type { Condition } from './pages';

/** Adds an article (or takes it away, `by` -1) to the counts of its terms and day; drafts are not counted. */
export function countArticle(db: Driver, id: number, by: 1 | -1): void {
  const row = db.get('SELECT locale, day FROM articles WHERE id = ? AND visible_from IS NOT NULL', [id]);
  if (!row) return;
  const locale = String(row.locale);
  db.run(
    `INSERT INTO term_counts (term_id, locale, n) SELECT term_id, ?, ? FROM article_terms WHERE article_id = ?
     ON CONFLICT (term_id, locale) DO UPDATE SET n = n + excluded.n`, [locale, by, id]);
  db.run('INSERT INTO day_counts (locale, day, n) VALUES (?, ?, ?) ON CONFLICT (locale, day) DO UPDATE SET n = n + excluded.n', [locale, Number(row.day), by]);
}

/** Articles that are no drafts and yet not visible at `now`: few, and found by their times alone. */
const HIDDEN = `SELECT id FROM articles WHERE visible_from > ? UNION SELECT id FROM articles WHERE visible_until <= ? AND visible_from IS NOT NULL`;

/** As `HIDDEN`, with the articles that an edition leaves to the one it converts. */
function notShown(edition: string, now: number): Condition {
  const others = unconvertedIn(edition, now);
  return { sql: others ? `${HIDDEN} UNION ${others.sql}` : HIDDEN, params: [now, now, ...(others?.params ?? [])] };
}

/** Term id → how many of its counted articles of an edition do not show now. */
export function hiddenByTerm(db: Driver, edition: string, now: number): Map<number, number> {
  const hidden = notShown(edition, now);
  const rows = db.all(
    `SELECT at.term_id AS id, count(*) AS n FROM article_terms at WHERE at.article_id IN (${hidden.sql}) AND at.locale IN (SELECT value FROM json_each(?)) GROUP BY at.term_id`,
    [...hidden.params, JSON.stringify(rowLocales(edition))]);
  return new Map(rows.map((row) => [Number(row.id), Number(row.n)]));
}

/** Day → how many of its counted articles of an edition do not show now. */
export function hiddenByDay(db: Driver, edition: string, now: number): Map<number, number> {
  const hidden = notShown(edition, now);
  const rows = db.all(
    `SELECT day, count(*) AS n FROM articles WHERE id IN (${hidden.sql}) AND locale IN (SELECT value FROM json_each(?)) GROUP BY day`,
    [...hidden.params, JSON.stringify(rowLocales(edition))]);
  return new Map(rows.map((row) => [Number(row.day), Number(row.n)]));
}
