import { localePath } from '../i18n/paths';
import { routing } from '../i18n/routing';
import type { Context } from './context';
import { departure } from './departures';
import { isConvertedNow, rowLocales } from './editions';
import type { AddressAnswer, TaxonomyKind } from './types';

/** A decoded path without edition prefix and trailing slash → what the archive knows of it in an edition. */
export function resolveAddress(context: Context, locale: string, path: string): AddressAnswer {
  const article = path.match(/^\/articles\/([^/]+)$/);
  if (article?.[1]) {
    const found = articleState(context, locale, article[1]);
    if (found) return found;
  }
  const written = writtenRedirect(context, locale, path);
  if (written) return written;
  const rows = context.db.all(
    `SELECT a.slug, a.locale, a.visible_from, a.visible_until FROM addresses d JOIN articles a ON a.id = d.article_id
     WHERE d.path = ? OR d.path = ? ORDER BY a.locale = ? DESC`,
    [path, path.toLowerCase(), locale]);
  const row = rows.find((r) => isVisible(context, r)) ?? rows[0];
  if (row && isVisible(context, row)) return { kind: 'moved', to: hrefOf(shownIn(String(row.locale), locale), String(row.slug)) };
  if (row && isExpired(context, row)) return { kind: 'gone', locale: String(row.locale) };
  return departed(context, locale, path) ?? freePage(context, locale, path) ?? section(context, locale, path) ?? { kind: 'unknown' };
}

/** An article of a locale as an edition shows it: converted ones keep the reader in the edition. */
const shownIn = (locale: string, edition: string): string => (rowLocales(edition).includes(locale) ? edition : locale);

/** Where a redirect of the edition that is converted leads in the one that converts it. */
function inside(target: string, from: string, edition: string): string {
  const isOwn = from === edition || !target.startsWith('/') || routing.locales.some((locale) => target === `/${locale}` || target.startsWith(`/${locale}/`));
  return isOwn ? target : localePath(edition, '/').replace(/\/$/, '') + (target === '/' ? '' : target);
}

/** What `redirects.yml` says; its paths carry their edition's prefix, which the default edition has not. */
function writtenRedirect(context: Context, locale: string, path: string): AddressAnswer | null {
  for (const edition of rowLocales(locale).reverse()) {
    const prefixed = path === '/' ? `/${edition}` : `/${edition}${path}`;
    // an edition that was switched off is a path like any other, and was written with its prefix
    const row = context.db.get('SELECT target FROM redirects WHERE path IN (?, ?, ?)', [prefixed, prefixed.toLowerCase(), path]);
    if (row) return row.target === '' ? { kind: 'gone', locale } : { kind: 'elsewhere', to: inside(String(row.target), edition, locale) };
  }
  return null;
}

/** Where a moved article went; a withdrawn one is gone. */
function departed(context: Context, locale: string, path: string): AddressAnswer | null {
  const found = rowLocales(locale).reverse().map((edition) => departure(context.db, edition, path)).find((known) => known);
  if (!found) return null;
  return found.target ? { kind: 'moved', to: `${shownIn(found.target.locale, locale)} ${found.target.path}` } : { kind: 'gone', locale };
}

/** A free page asked for in other letters than its own. */
function freePage(context: Context, locale: string, path: string): AddressAnswer | null {
  const asked = path.slice(1);
  const lower = asked.toLowerCase();
  if (asked === lower || lower.includes('/')) return null;
  const row = context.db.get('SELECT slug FROM pages WHERE slug = ? AND locale IN (SELECT value FROM json_each(?))', [lower, JSON.stringify(rowLocales(locale))]);
  return row ? { kind: 'moved', to: `${locale} /${lower}` } : null;
}

/** Hugo lists the articles of a folder at `/<section>/` and `/<section>/page/N/`; here the archive lists them all. */
function section(context: Context, locale: string, path: string): AddressAnswer | null {
  const folder = path.replace(/\/page\/\d+$/, '');
  if (folder === '' || folder === '/') return null;
  const row = context.db.get(
    `SELECT 1 AS n FROM addresses d CROSS JOIN articles a ON a.id = d.article_id WHERE d.path > ? AND d.path < ? AND a.locale IN (SELECT value FROM json_each(?)) LIMIT 1`,
    [`${folder}/`, `${folder}0`, JSON.stringify(rowLocales(locale))]);
  return row ? { kind: 'moved', to: `${locale} /archive` } : null;
}

/** Decoded, for `localePath` to encode; kept as `locale path` so that this room builds no URL. */
const hrefOf = (locale: string, slug: string): string => `${locale} /articles/${slug}`;

type VisibilityRow = Record<string, unknown>;
const isVisible = (context: Context, row: VisibilityRow): boolean =>
  row.visible_from !== null && Number(row.visible_from) <= context.now && Number(row.visible_until) > context.now;
const isExpired = (context: Context, row: VisibilityRow): boolean =>
  row.visible_from !== null && Number(row.visible_until) <= context.now;

function articleState(context: Context, locale: string, slug: string): AddressAnswer | null {
  const rows = context.db.all(
    'SELECT id, locale, slug, translation_key, visible_from, visible_until FROM articles WHERE locale IN (SELECT value FROM json_each(?)) AND slug = ? ORDER BY locale <> ?',
    [JSON.stringify(rowLocales(locale)), slug, locale]);
  const shown = rows.find((row) => isVisible(context, row));
  if (shown) return shown.locale === locale || isConvertedNow(context, Number(shown.id)) ? { kind: 'live' } : { kind: 'moved', to: insteadOf(context, locale, shown) };
  const [row] = rows;
  if (!row) return null;
  return isExpired(context, row) ? { kind: 'gone', locale } : { kind: 'unknown' };
}

/** The translation that stands in for an article of the source, or the article itself where its language is not the edition's. */
function insteadOf(context: Context, locale: string, row: VisibilityRow): string {
  const found = context.db.all('SELECT slug, visible_from, visible_until FROM articles WHERE translation_key = ? AND locale = ?', [String(row.translation_key), locale])
    .find((translation) => isVisible(context, translation));
  return found ? hrefOf(locale, String(found.slug)) : hrefOf(String(row.locale), String(row.slug));
}

/** The canonical id of a term asked for by an old or differently written path; null when there is none. */
export function canonicalTermId(context: Context, kind: TaxonomyKind, candidates: readonly string[]): string | null {
  for (const candidate of candidates) {
    const own = context.db.get('SELECT path FROM terms WHERE kind = ? AND path = ?', [kind, candidate]);
    if (own) return String(own.path);
  }
  for (const candidate of candidates) {
    const legacy = context.db.get(
      'SELECT t.path FROM term_paths p JOIN terms t ON t.id = p.term_id WHERE p.kind = ? AND p.path = ?', [kind, candidate]);
    if (legacy) return String(legacy.path);
  }
  return null;
}
