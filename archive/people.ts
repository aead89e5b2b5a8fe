import type { Context } from './context';
import { person } from './terms';
import type { Author, FreePage, MenuEntry, Term, TermCount } from './types';

/** A byline's author: the file in `content/authors/` if there is one, else the bare name. */
export function authorOf(context: Context, term: Term, locale: string): Author {
  const known = person(context, term.id, locale);
  if (!known) return { ...term, role: null, bio: null, avatar: null, email: null, links: [] };
  const { locale: _edition, ...rest } = known;
  return { ...rest, kind: 'author' };
}

/** Authors with a file and authors with visible articles, busiest first. */
export function listAuthors(context: Context, counts: readonly TermCount[], locale: string): (Author & { count: number })[] {
  const listed = new Set(counts.map((term) => term.id));
  const silent = context.db
    .all('SELECT DISTINCT id FROM people ORDER BY id')
    .map((row) => String(row.id))
    .filter((id) => !listed.has(id));
  return [
    ...counts.map((term) => ({ ...authorOf(context, term, locale), count: term.count })),
    ...silent.map((id) => ({ ...authorOf(context, { kind: 'author', id, label: id }, locale), count: 0 })),
  ];
}

export function findPage(context: Context, locale: string, slug: string): FreePage | null {
  const row = context.db.get('SELECT record FROM pages WHERE slug = ? AND locale = ?', [slug, locale]);
  return row ? (JSON.parse(String(row.record)) as FreePage) : null;
}

/** Editions in which a free page exists. */
export function pageEditions(context: Context, slug: string): string[] {
  return context.db.all('SELECT locale FROM pages WHERE slug = ? ORDER BY locale', [slug]).map((row) => String(row.locale));
}

/** Entries that articles and free pages ask for in their front matter; `href` has no edition prefix yet. */
export function menuEntries(context: Context, menu: string, locale: string): MenuEntry[] {
  const rows = context.db.all(
    `SELECT m.menu, m.label, m.href, m.weight FROM menu_entries m LEFT JOIN articles a ON a.id = m.article_id
     WHERE m.menu = ? AND m.locale = ? AND (m.article_id IS NULL OR (a.visible_from <= ? AND a.visible_until > ?))
     ORDER BY m.weight = 0, m.weight, m.label LIMIT 50`,
    [menu, locale, context.now, context.now]);
  return rows.map((row) => ({ menu: String(row.menu), label: String(row.label), href: String(row.href), weight: Number(row.weight) }));
}
