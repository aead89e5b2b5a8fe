import { WIDGETS } from '../../settings/site-types';

type Violation = { field: string; found: string; allowed: string };

/** Carries the violations of one article through Contentlayer's own error report. */
export class ArticleCheckError extends Error {
  constructor(readonly violations: readonly Violation[]) {
    super(`broadsheet:${JSON.stringify(violations)}`);
  }

  /** The violations inside an error text of Contentlayer's; null when there are none. */
  static parse(text: string): Violation[] | null {
    const start = text.indexOf('broadsheet:[');
    if (start < 0) return null;
    const end = text.indexOf(']', text.lastIndexOf('}'));
    try {
      return JSON.parse(text.slice(start + 'broadsheet:'.length, end + 1)) as Violation[];
    } catch {
      return null;
    }
  }
}

const REQUIRED_TEXT = ['path', 'title', 'slug', 'locale', 'contentLanguage', 'translationKey'] as const;
const TEXT_LISTS = ['categories', 'tags', 'series', 'authors', 'keywords', 'images', 'aliases'] as const;
const MOMENTS = ['date', 'lastmod', 'publishDate', 'expiryDate'] as const;

const INDEXINGS = ['index', 'news-noindex', 'noindex', 'canonical'];

/** Computed fields see lists as another kind of collection than the finished document has. */
const itemsOf = (value: unknown): unknown[] | null =>
  typeof value === 'object' && value !== null && Symbol.iterator in value ? [...(value as Iterable<unknown>)] : null;

/**
 * What Contentlayer lets through (null for a required field, numbers in a list of strings, values outside an enum,
 * dates it cannot read) is refused here.
 * @throws ArticleCheckError naming each field, what was found and what is allowed.
 */
export function checkArticle(article: Readonly<Record<string, unknown>>): true {
  const violations: Violation[] = [];
  const refuse = (field: string, found: unknown, allowed: string): void => {
    violations.push({ field, found: (JSON.stringify(found) ?? 'nothing').slice(0, 80), allowed });
  };
  for (const field of REQUIRED_TEXT) {
    const value = article[field];
    if (typeof value !== 'string' || value.trim() === '') refuse(field, value, 'text that is not empty');
  }
  for (const field of TEXT_LISTS) {
    const value = article[field];
    const items = itemsOf(value);
    if (!items || items.some((item) => typeof item !== 'string' || item === '')) refuse(field, value, 'a list of texts');
  }
  for (const field of MOMENTS) {
    const value = article[field];
    if (value !== undefined && (typeof value !== 'string' || Number.isNaN(Date.parse(value)))) refuse(field, value, 'a date and time');
  }
  if (typeof article.slug === 'string' && /[/\\#?%\u0000-\u001f]/.test(article.slug)) refuse('slug', article.slug, 'one path segment');
  const { sidebar, widgets } = article;
  const { indexing } = article;
  if (indexing !== undefined && !INDEXINGS.includes(String(indexing))) refuse('indexing', indexing, INDEXINGS.join(', '));
  if (sidebar !== undefined && !['left', 'right', 'none'].includes(String(sidebar))) refuse('sidebar', sidebar, 'left, right or false');
  if (widgets !== undefined && !itemsOf(widgets)?.every((name) => (WIDGETS as readonly unknown[]).includes(name))) {
    refuse('widgets', widgets, WIDGETS.join(', '));
  }
  if (violations.length > 0) throw new ArticleCheckError(violations);
  return true;
}
