import { editionsOf } from '../i18n/editions';
import type { Context } from './context';
import { inEdition, rowLocales } from './editions';
import { person } from './terms';
import type { Author, FreePage, MenuEntry, Term, TermCount } from './types';
import { pageIn, wordingOf } from './wording';

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
  for (const edition of rowLocales(locale).reverse()) {
    const row = context.db.get('SELECT record FROM pages WHERE slug = ? AND locale = ?', [slug, edition]);
    if (row) return pageIn(context.site, locale, JSON.parse(String(row.record)) as FreePage);
  }
  return null;
}

/** Editions in which a free page exists. */
export function pageEditions(context: Context, slug: string): string[] {
  const found = new Set(context.db.all('SELECT locale FROM pages WHERE slug = ?', [slug]).map((row) => String(row.locale)));
  return editionsOf(context.site).filter((edition) => rowLocales(edition).some((locale) => found.has(locale)));
}

/** Entries that articles and free pages ask for in their front matter; `href` has no edition prefix yet. */
export function menuEntries(context: Context, menu: string, locale: string): MenuEntry[] {
  const shown = inEdition(context, locale, 'a.');
  const rows = context.db.all(
    `SELECT m.menu, m.locale, m.label, m.href, m.weight FROM menu_entries m LEFT JOIN articles a ON a.id = m.article_id
     WHERE m.menu = ? AND m.locale IN (SELECT value FROM json_each(?))
     AND (m.article_id IS NULL OR (a.visible_from <= ? AND a.visible_until > ? AND ${shown.sql}))
     ORDER BY m.weight = 0, m.weight, m.label LIMIT 50`,
    [menu, JSON.stringify(rowLocales(locale)), context.now, context.now, ...shown.params]);
  const say = wordingOf(context.site, locale);
  const own = new Set(rows.filter((row) => row.locale === locale).map((row) => row.href));
  return rows.flatMap((row) => {
    const isOwn = row.locale === locale;
    const label = String(row.label);
    return isOwn || !own.has(row.href) ? [{ menu: String(row.menu), label: isOwn ? label : say(label), href: String(row.href), weight: Number(row.weight) }] : [];
  });
}
