import { text } from '../i18n/text';
import type { SiteSettings } from '../settings/site-types';
import type { Row } from './driver';
import type { StoredCard, StoredRecord } from './stored';
import type { ArticleRecord, ArticleSummary, Indexing, Term } from './types';
import { recordIn, summaryIn, wordingOf } from './wording';

/** Columns of a list row; `a` is the articles table. */
export const SUMMARY_COLUMNS = 'a.id, a.locale, a.slug, a.title, a.date, a.modified, a.card';

/** A category's name in an edition: site.yml's, else as the editor typed it. */
export function categoryLabel(site: SiteSettings, id: string, typed: string, edition: string): string {
  const known = site.categories.find((category) => category.id === id);
  return known ? text(known.label, edition) : wordingOf(site, edition)(typed);
}

/** `edition`: the one that shows it, where that is not the one it was written for. */
export function toSummary(row: Row, site: SiteSettings, edition = String(row.locale)): ArticleSummary {
  const card = JSON.parse(String(row.card)) as StoredCard;
  const { categories, ...rest } = card;
  return summaryIn(site, edition, {
    ...rest,
    id: Number(row.id),
    locale: String(row.locale),
    slug: String(row.slug),
    title: String(row.title),
    published: Number(row.date),
    modified: Number(row.modified),
    categories: categories.map(({ id, label }) => ({ kind: 'category', id, label: categoryLabel(site, id, label, edition) })),
  });
}

/** `terms` as the edition labels them. */
export function toRecord(row: Row, site: SiteSettings, terms: Term[], edition = String(row.locale)): ArticleRecord {
  const record = JSON.parse(String(row.record)) as StoredRecord;
  const of = (kind: Term['kind']): Term[] => terms.filter((term) => term.kind === kind);
  return recordIn(site, edition, {
    ...toSummary(row, site, edition),
    ...record,
    indexing: String(row.indexing) as Indexing,
    sourcePath: String(row.path),
    translationKey: String(row.translation_key),
    body: String(row.markdown),
    tags: of('tag'),
    authors: of('author'),
    series: of('series'),
  });
}
