import { CONVERTED, editionsOf, sourceOfEdition } from '../i18n/editions';
import type { Context } from './context';
import type { Row } from './driver';
import { isConvertedNow } from './editions';
import { visibleAt } from './pages';
import type { ArticleLink } from './types';
import { wordingOf } from './wording';

export const LINK_COLUMNS = 'id, locale, slug, title, date';

/** A link to an article's page in an edition. */
export function toLink({ site }: Pick<Context, 'site'>, row: Row, edition = String(row.locale)): ArticleLink {
  const link = { locale: edition, slug: String(row.slug), title: String(row.title), published: Number(row.date) };
  return edition === row.locale ? link : { ...link, title: wordingOf(site, edition)(link.title), converted: true };
}

/** The other editions of an article that show now; last the one that converts it, where nobody made a translation by hand: by the title it has, as nobody reads it. */
export function translationsOf(context: Context, key: string, except: string): ArticleLink[] {
  const { edition, source } = CONVERTED;
  const visible = visibleAt(context.now);
  const rows = context.db.all(`SELECT ${LINK_COLUMNS} FROM articles WHERE translation_key = ? AND ${visible.sql} ORDER BY locale`, [key, ...visible.params]);
  const links = rows.filter((row) => row.locale !== except).map((row) => toLink(context, row));
  const original = except === edition || !editionsOf(context.site).includes(edition) ? undefined : rows.find((row) => row.locale === source);
  return original && isConvertedNow(context, Number(original.id)) ? [...links, { ...toLink(context, original), locale: edition, converted: true }] : links;
}

/** The visible article of a content file, by the address it has in an edition, or in its own. */
export function articleByPath(context: Context, path: string, edition?: string): ArticleLink | null {
  const visible = visibleAt(context.now);
  const row = context.db.get(`SELECT ${LINK_COLUMNS}, translation_key FROM articles WHERE path = ? AND ${visible.sql}`, [path, ...visible.params]);
  if (!row || edition === undefined || sourceOfEdition(edition) !== row.locale) return row ? toLink(context, row) : null;
  const own = context.db.get(
    `SELECT ${LINK_COLUMNS} FROM articles WHERE translation_key = ? AND locale = ? AND ${visible.sql}`, [row.translation_key ?? null, edition, ...visible.params]);
  return toLink(context, own ?? row, edition);
}
