import { text } from '../i18n/text';
import type { Context } from './context';
import { hiddenByTerm } from './counts';
import { rowLocales } from './editions';
import { visibleAt } from './pages';
import { categoryLabel } from './rows';
import { noteOf } from './term-notes';
import { personIn, wordingOf } from './wording';
import type { StoredAuthor } from './write';
import type { TaxonomyKind, Term, TermCount } from './types';

/** Rows of a term with the spelling that most articles use. */
const LABEL = '(SELECT label FROM term_labels l WHERE l.term_id = t.id ORDER BY uses DESC, label LIMIT 1) AS label';

function labelOf(context: Context, kind: TaxonomyKind, id: string, typed: string, locale: string): string {
  if (kind === 'category') return categoryLabel(context.site, id, typed, locale);
  const say = wordingOf(context.site, locale);
  if (kind === 'author') return person(context, id, locale)?.label ?? say(typed);
  const title = noteOf(context, kind, id)?.title ?? {};
  return title[locale] ?? say(rowLocales(locale).map((edition) => title[edition]).find((known) => known) ?? title[''] ?? typed);
}

/** What a term is called in an edition; `row` is its row in `terms`. */
export function termLabel(context: Context, kind: TaxonomyKind, row: number, id: string, locale: string): string {
  const typed = context.db.get(`SELECT ${LABEL} FROM terms t WHERE t.id = ?`, [row])?.label;
  return labelOf(context, kind, id, String(typed ?? id), locale);
}

/** The author file for an edition, else for the one it converts, else in the site's language, else in any. */
export function person(context: Context, id: string, locale: string): StoredAuthor | null {
  const rows = context.db.all('SELECT locale, record FROM people WHERE id = ?', [id]);
  const wanted = [...rowLocales(locale).reverse(), context.site.language];
  const row = wanted.map((edition) => rows.find((r) => r.locale === edition)).find((found) => found) ?? rows[0];
  return row ? personIn(context.site, locale, JSON.parse(String(row.record)) as StoredAuthor) : null;
}

/** A term that has at least one visible article in any edition, or is a category or author the site itself names. */
export function findTerm(context: Context, kind: TaxonomyKind, id: string, locale: string): Term | null {
  const visible = visibleAt(context.now, 'at.');
  const row = context.db.get(
    `SELECT t.path, ${LABEL} FROM terms t WHERE t.kind = ? AND t.path = ?
     AND EXISTS (SELECT 1 FROM article_terms at WHERE at.term_id = t.id AND ${visible.sql})`,
    [kind, id, ...visible.params],
  );
  if (row) return { kind, id, label: labelOf(context, kind, id, String(row.label ?? id), locale) };
  if (kind === 'category') {
    const known = context.site.categories.find((category) => category.id === id);
    if (known) return { kind, id, label: text(known.label, locale) };
  }
  const named = kind === 'author' ? person(context, id, locale) : null;
  return named ? { kind, id, label: named.label } : null;
}

/** Terms with their visible articles of an edition, busiest first. */
export function countTerms(context: Context, kind: TaxonomyKind, locale: string): TermCount[] {
  const hidden = hiddenByTerm(context.db, locale, context.now);
  const rows = context.db.all(
    `SELECT t.id, t.path, sum(c.n) AS n, ${LABEL} FROM terms t JOIN term_counts c ON c.term_id = t.id AND c.locale IN (SELECT value FROM json_each(?)) WHERE t.kind = ? GROUP BY t.id`,
    [JSON.stringify(rowLocales(locale)), kind]);
  return rows
    .map((row) => {
      const id = String(row.path);
      return { kind, id, label: labelOf(context, kind, id, String(row.label ?? id), locale), count: Number(row.n) - (hidden.get(Number(row.id)) ?? 0) };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}

/** Terms by their numbers, in the order given. */
export function labelledTerms(context: Context, ids: readonly number[], locale: string): Term[] {
  const rows = context.db.all(`SELECT t.id, t.kind, t.path, ${LABEL} FROM terms t WHERE t.id IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)]);
  const byId = new Map(rows.map((row): [number, Term] => {
    const kind = String(row.kind) as TaxonomyKind;
    const id = String(row.path);
    return [Number(row.id), { kind, id, label: labelOf(context, kind, id, String(row.label ?? id), locale) }];
  }));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** All terms of one article in the order its editor gave. */
export function termsOfArticle(context: Context, articleId: number, locale: string): Term[] {
  const rows = context.db.all(
    `SELECT t.kind, t.path, at.label AS typed, ${LABEL} FROM article_terms at JOIN terms t ON t.id = at.term_id
     WHERE at.article_id = ? ORDER BY at.position`,
    [articleId],
  );
  return rows.map((row) => {
    const kind = String(row.kind) as TaxonomyKind;
    const id = String(row.path);
    return { kind, id, label: labelOf(context, kind, id, String(row.typed), locale) };
  });
}
