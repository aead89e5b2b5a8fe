import { editionsOf, sourceOfEdition } from '../i18n/editions';
import { fromTaiwan } from '../i18n/hant/opencc';
import type { Locale } from '../i18n/routing';
import { canonicalTermId, resolveAddress } from './addresses';
import { allArticles, articlesBetween, articlesOfTerm, countBetween, countOfTerm, findArticle, latestArticles, neighboursOf, previewArticle } from './articles';
import { changesBetween, changesSince, type PageRef } from './changes';
import { AsOfNow } from './as-of-now';
import { Memo } from './context';
import { type Departure, departures } from './departures';
import type { Driver } from './driver';
import { firstAddress } from './first-address';
import { articleByPath, translationsOf } from './links';
import { freePages, latestListed, latestOfTerm, type Listing, listingMonths, listingsBetween, listingsSince, type MonthOfListings } from './listings';
import { indexingOf, type News, newsBetween, newsSince } from './news';
import { authorOf, findPage, listAuthors, menuEntries, pageEditions } from './people';
import { countDays, isRealPeriod, periodRange } from './periods';
import type { Window } from './readers';
import { mostRead, mostReadOfTerm } from './readers/most-read';
import type { Standings } from './readers/standings';
import { relatedArticles } from './related';
import { relatedTags } from './related/terms';
import { articlesLikeSlug, type SearchFilters, searchArticles } from './search';
import { openForReading } from './store';
import { noteOf } from './term-notes';
import { countTerms, findTerm, termsOfArticle } from './terms';
import { type Wording, wordingOf } from './wording';
import type {
  AddressAnswer, ArchivePeriod, ArticleLink, ArticleRecord, ArticleSummary, Author, FreePage, MenuEntry, Page, PeriodCount,
  Indexing, TaxonomyKind, Term, TermCount, TermNote,
} from './types';

export type { Wording } from './wording';
export type { Departure } from './departures';
export type { Listing, MonthOfListings } from './listings';
export type { PageRef } from './changes';
export type { News } from './news';
export type { SearchFilters } from './search';
export type * from './types';

/**
 * The read side of the archive. Every answer is as of the clock: hidden before `publishDate`, absent after
 * `expiryDate`, drafts never (DESIGN §4). Synchronous; reads see a publish a
 * twentieth of a second after it commits, and at once when `version()` was asked.
 */
export class Archive extends AsOfNow {
  private readonly memo = new Memo();
  /** A page asks for its article twice, for its head and for its body. */
  private readonly articles = new Memo(8);
  /** … and for its other editions three times. */
  private readonly links = new Memo(8);

  /** @param standings which articles are read most; without them nothing has been read yet */
  constructor(db: Driver, clock: () => number = Date.now, private readonly standings: Standings | null = null) {
    super(db, clock);
  }

  article(locale: string, slug: string): ArticleRecord | null {
    const context = this.context();
    return this.articles.get(context, `${locale} ${slug}`, () => findArticle(context, locale, slug));
  }

  /** The article of a content file, public or not, for previews. */
  preview(path: string): (ArticleRecord & { visibleFrom: number | null; visibleUntil: number }) | null {
    return previewArticle(this.context(), path);
  }

  /** The visible article that a content file became, by its address in `edition` or in its own; `path` is relative to the content folder. */
  byPath(path: string, edition?: string): ArticleLink | null {
    return articleByPath(this.context(), path, edition);
  }

  /** How an edition writes what was written for the one it converts; the text itself for editions of their own. */
  wording(edition: string): Wording {
    return wordingOf(this.site(), edition);
  }

  /** The editions readers may ask for. */
  editions(): Locale[] {
    return editionsOf(this.site());
  }

  latest(locale: string, limit: number): ArticleSummary[] {
    const context = this.context();
    return this.memo.get(context, `latest ${locale} ${limit}`, () => latestArticles(context, locale, limit));
  }

  all(locale: string, page: number, pageSize: number): Page<ArticleSummary> {
    return allArticles(this.context(), this.memo, locale, page, pageSize);
  }

  ofTerm(kind: TaxonomyKind, id: string, locale: string, page: number, pageSize: number): Page<ArticleSummary> {
    return articlesOfTerm(this.context(), this.memo, kind, id, locale, page, pageSize);
  }

  /** How many articles `ofTerm` has, without loading any. */
  countOfTerm(kind: TaxonomyKind, id: string, locale: string): number {
    return countOfTerm(this.context(), this.memo, kind, id, locale);
  }

  /** How many articles `ofPeriod` has, without loading any. */
  countOfPeriod(period: ArchivePeriod, locale: string): number {
    const { from, until } = this.range(period);
    return countBetween(this.context(), this.memo, locale, from, until);
  }

  ofPeriod(period: ArchivePeriod, locale: string, page: number, pageSize: number): Page<ArticleSummary> {
    const context = this.context();
    const { from, until } = periodRange(period, context.site.timeZone);
    return articlesBetween(context, this.memo, locale, from, until, page, pageSize);
  }

  /** The newest articles that lists for machines may name. */
  latestListed(locale: string, limit: number): ArticleSummary[] {
    return latestListed(this.context(), locale, limit);
  }

  latestOfTerm(kind: TaxonomyKind, id: string, locale: string, limit: number): ArticleSummary[] {
    return latestOfTerm(this.context(), kind, id, locale, limit);
  }

  /** Months with articles and the newest change in each, newest first: what an index of sitemaps lists. */
  listingMonths(locale: string): MonthOfListings[] {
    const context = this.context();
    return this.memo.get(context, `months ${locale}`, () => listingMonths(context, locale));
  }

  /** A part of the articles dated in [from, until), oldest first. */
  listingsBetween(locale: string, from: number, until: number, offset: number, limit: number): Listing[] {
    return listingsBetween(this.context(), locale, from, until, offset, limit);
  }

  listingsSince(locale: string, since: number, limit: number): Listing[] {
    return listingsSince(this.context(), locale, since, limit);
  }

  freePages(locale: string): { slug: string; modified: number | null }[] {
    return freePages(this.context(), locale);
  }

  /** [from, until) of a period in the site's zone, epoch ms. */
  range(period: ArchivePeriod): { from: number; until: number } {
    return periodRange(period, this.site().timeZone);
  }

  /** In the converted edition the words of the source are looked for first, then the very words. */
  search(locale: string, query: string, filters: SearchFilters, page: number, pageSize: number): Page<ArticleSummary> {
    const find = (words: string): Page<ArticleSummary> => searchArticles(this.context(), locale, words, filters, page, pageSize);
    const source = sourceOfEdition(locale) === null ? query : fromTaiwan(query);
    const found = find(source);
    return source === query || found.total > 0 ? found : find(query);
  }

  /** Visible articles that a mistyped slug may have meant. */
  slugsLike(locale: string, slug: string, limit: number): ArticleSummary[] {
    return articlesLikeSlug(this.context(), locale, slug, limit);
  }

  term(kind: TaxonomyKind, id: string, locale: string): Term | null {
    return findTerm(this.context(), kind, id, locale);
  }

  /** What `content/terms/` says of a term. */
  termNote(kind: TaxonomyKind, id: string): TermNote | null {
    return noteOf(this.context(), kind, id);
  }

  /** Terms with a visible article of the edition, busiest first. */
  terms(kind: TaxonomyKind, locale: string): TermCount[] {
    const context = this.context();
    return this.memo.get(context, `terms ${kind} ${locale}`, () => countTerms(context, kind, locale));
  }

  termsOf(articleId: number, locale: string): Term[] {
    return termsOfArticle(this.context(), articleId, locale);
  }

  /** Days with articles in the site's zone, newest first. */
  days(locale: string): PeriodCount[] {
    const context = this.context();
    return this.memo.get(context, `days ${locale}`, () => countDays(context, locale));
  }

  /** The article in other editions, converted ones included. */
  translations(article: Pick<ArticleRecord, 'translationKey' | 'locale'>): ArticleLink[] {
    const context = this.context();
    return this.links.get(context, `${article.locale} ${article.translationKey}`, () => translationsOf(context, article.translationKey, article.locale));
  }

  /** Stories that have most in common with the article, never the article itself or the same story again. */
  related(article: ArticleRecord, limit: number): ArticleSummary[] {
    return relatedArticles(this.context(), article, limit);
  }

  /** Tags that often stand beside a term, the closest first. */
  relatedTags(kind: TaxonomyKind, id: string, locale: string, limit: number): Term[] {
    const context = this.context();
    return this.memo.get(context, `beside ${kind} ${locale} ${limit} ${id}`, () => relatedTags(context, kind, id, locale, limit));
  }

  /** What readers of an edition read most in the last day or week; nothing where the site does not count. */
  mostRead(locale: string, window: Window, limit: number): ArticleSummary[] {
    const context = this.context();
    const { standings } = this;
    if (!standings || !context.site.popular) return [];
    return this.memo.get(context, `read ${standings.generation} ${locale} ${window} ${limit}`, () => mostRead(context, standings, locale, window, limit));
  }

  /** What was read most this week of a term's articles. */
  mostReadOfTerm(kind: TaxonomyKind, id: string, locale: string, limit: number): ArticleSummary[] {
    const context = this.context();
    return this.standings && context.site.popular ? mostReadOfTerm(context, this.standings, kind, id, locale, limit) : [];
  }

  neighbours(article: ArticleSummary): { older: ArticleLink | null; newer: ArticleLink | null } {
    return neighboursOf(this.context(), article);
  }

  author(term: Term, locale: string): Author {
    return authorOf(this.context(), term, locale);
  }

  authors(locale: string): (Author & { count: number })[] {
    return listAuthors(this.context(), this.terms('author', locale), locale);
  }

  page(locale: string, slug: string): FreePage | null {
    return findPage(this.context(), locale, slug);
  }

  pageEditions(slug: string): string[] {
    return pageEditions(this.context(), slug);
  }

  menu(name: string, locale: string): MenuEntry[] {
    const context = this.context();
    return this.memo.get(context, `menu ${name} ${locale}`, () => menuEntries(context, name, locale));
  }

  /** What a decoded path without edition prefix is; `moved.to` is `<locale> <decoded path>`. */
  address(locale: string, path: string): AddressAnswer {
    return resolveAddress(this.context(), locale, path);
  }

  canonicalTerm(kind: TaxonomyKind, candidates: readonly string[]): string | null {
    return canonicalTermId(this.context(), kind, candidates);
  }

  /** Former addresses of articles and where they lead. */
  departures(): Departure[] {
    return departures(this.db);
  }

  /** Pages outdated by the publishes after version `since`; null for all of them. */
  changesSince(since: number): PageRef[] | null {
    return changesSince(this.db, since, this.version());
  }

  /** Pages outdated because articles appeared or expired in (from, until], epoch ms; null for all of them. */
  changesBetween(from: number, until: number): PageRef[] | null {
    return changesBetween(this.db, from, until);
  }

  /** The first address an article of ours had, as far as is known: its own, or one that leads to it now. */
  firstAddress(locale: string, slug: string): { locale: string; path: string } {
    return firstAddress(this.db, locale, slug);
  }

  /** Tells one archive from another that was built anew in its place. */
  birth(): string {
    return String(this.db.get("SELECT value FROM meta WHERE key = 'birth'")?.value ?? '');
  }

  /** What the publishes after version `since` did to articles, oldest first; null when that is too much to name. */
  newsSince(since: number): News[] | null {
    return newsSince(this.db, since, this.version());
  }

  /** Articles that appeared or expired in (from, until], epoch ms. */
  newsBetween(from: number, until: number, limit: number): News[] {
    return newsBetween(this.db, from, until, limit);
  }

  /** How engines may take an article that readers see now; null when they see none there. */
  indexing(locale: string, slug: string): Indexing | null {
    return indexingOf(this.context(), locale, slug);
  }
}

export { isRealPeriod };

/** Opens the archive of a data folder for reading; null when nothing has been published there. */
export function openArchive(dataDir: string, clock?: () => number, standings?: Standings): Archive | null {
  const db = openForReading(dataDir);
  return db ? new Archive(db, clock, standings) : null;
}
