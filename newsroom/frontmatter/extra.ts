import type { Context } from './context';
import { isAbsent } from './fields';
import { OTHER_PICTURES } from './read-thumbnail';
import { suggestion } from './suggest';

/** Names a slip of the keyboard may have been meant for. */
const KNOWN = [
  'title', 'linkTitle', 'slug', 'lang', 'language', 'locale', 'translationKey', 'date', 'lastmod', 'publishDate', 'expiryDate', 'draft',
  'published', 'weight', 'summary', 'excerpt', 'description', 'lead', 'keywords', 'categories', 'category', 'tags', 'series', 'authors', 'author',
  'thumbnail', 'images', 'aliases', 'url', 'menu', 'menus', 'comments', 'authorbox', 'pager', 'toc', 'mathjax', 'sidebar', 'widgets', 'post_meta',
  'source', 'sourceUrl', 'originalTitle', 'indexing', 'guid',
] as const;

/** Fields of Hugo, of other themes and of other publishing systems that mean nothing here and need no word. */
const FOREIGN = new Set([
  'layout', 'type', 'outputs', 'sitemap', 'build', '_build', 'resources', 'cascade', 'params', 'iscjklanguage', 'markup', 'headless', 'sites',
  'identifier', 'id', 'uid', 'audio', 'videos', 'mathjaxpath', 'mathjaxconfig', 'translations', 'permalink', 'robots', 'noindex',
  'meta_extra', 'forum_id', 'translator', 'translatorlink', 'reviewer', 'reviewerlink', 'authorlink', 'originallink', 'via',
  'titlesuffix', 'no-loc', 'dev_langs', 'topic_type', 'api_name', 'api_location', 'api_type', 'f1_keywords', 'manager', 'documentation.type',
  ...OTHER_PICTURES.map((name) => name.toLowerCase()),
]);
const FOREIGN_FORM = /^(?:ms|f1|disqus|helpviewer|api|twitter|og)[._]|_weight$/;

/** How many unknown fields are compared with the known ones. */
const MAX_SUGGESTIONS = 20;

/** A copy JSON can carry. The data is bounded already (`isModest`). */
function jsonSafe(value: unknown): unknown {
  if (value == null || typeof value === 'string' || typeof value === 'boolean') return value ?? null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map(jsonSafe);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, jsonSafe(item)]));
}

/** The fields no rule reads, kept as they are; one warning names those that may be a slip. */
export function readExtra({ fields, report }: Context): Record<string, unknown> {
  const rest = fields.rest().filter(({ value }) => !isAbsent(value));
  const unknown = rest.map(({ key }) => key).filter((key) => {
    const name = key.trim().toLowerCase();
    return !FOREIGN.has(name) && !FOREIGN_FORM.test(name);
  });
  const [first] = unknown;
  if (first !== undefined) {
    const meant = unknown.slice(0, MAX_SUGGESTIONS).flatMap((key) => {
      const name = suggestion(key, KNOWN);
      return name === null ? [] : [`${key} → ${name}`];
    });
    const hint = meant.length === 0 ? undefined : `Did you mean ${meant.slice(0, 5).join(', ')}?`;
    report.warn(first, 'field-unknown', unknown.join(', '), 'Fields that mean nothing here are kept but not shown.', hint);
  }
  return Object.fromEntries(rest.map(({ key, value }) => [key, jsonSafe(value)]));
}
