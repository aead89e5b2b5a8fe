import { editionsOf } from '../i18n/editions';
import type { Locale } from '../i18n/routing';
import { canonicalTermId, resolveAddress } from './addresses';
import { allArticles, articlesBetween, articlesOfTerm, countBetween, countOfTerm, findArticle, latestArticles, neighboursOf, previewArticle } from './articles';
import { Memo } from './context';
import { ForMachines } from './for-machines';
import type { Driver } from './driver';
import { articleByPath, translationsOf } from './links';
import { authorOf, findPage, listAuthors, menuEntries, pageEditions } from './people';
import { countDays, isRealPeriod, periodRange } from './periods';
import type { Window } from './readers';
import { mostRead, mostReadOfTerm } from './readers/most-read';
import type { Standings } from './readers/standings';
import { relatedArticles } from './related';
import { relatedTags } from './related/terms';
import { type SearchRunner, searchHere } from './search';
import type { SearchAnswer, SearchRequest, Suggestion } from './search/types';
import { articlesLikeSlug } from './slugs';
import { openForReading } from './store';
import { noteOf } from './term-notes';
import { countTerms, findTerm, termsOfArticle } from './terms';
import { type Wording, wordingOf } from './wording';
import type {
  AddressAnswer, ArchivePeriod, ArticleLink, ArticleRecord, ArticleSummary, Author, FreePage, MenuEntry, Page, PeriodCount,
  TaxonomyKind, Term, TermCount, TermNote,
} from './types';

export type { Wording } from './wording';
export type { Departure } from './departures';
export type { Listing, MonthOfListings } from './listings';
export type { PageRef } from './changes';
export type { News } from './news';
export type * from './search/types';
export type * from './types';

/** Nobody types more before a word is complete; in UTF-16 units. */
const LONGEST_TYPED = 200;

/**
 * The read side of the archive. Every answer is as of the clock: hidden before `publishDate`, absent after
 * `expiryDate`, drafts never (DESIGN §4). Synchronous; reads see a publish a
 * twentieth of a second after it commits, and at once when `version()` was asked.
 */
export class Archive extends ForMachines {
  /** A page asks for its article twice, for its head and for its body. */
  private readonly articles = new Memo(8);
  /** … and for its other editions three times. */
  private readonly links = new Memo(8);

  /**
   * @param standings which articles are read most; without them nothing has been read yet
   * @param runner who answers searches
   */
  constructor(
    db: Driver, clock: () => number = Date.now, private readonly standings: Standings | null = null, private readonly runner: SearchRunner = searchHere(db),
  ) {
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

  /** [from, until) of a period in the site's zone, epoch ms. */
  range(period: ArchivePeriod): { from: number; until: number } {
    return periodRange(period, this.site().timeZone);
  }

  /** Finds articles by their words; every query is answered, in bounded time (docs/search.md). */
  search(request: SearchRequest): Promise<SearchAnswer> {
    return this.runner.search(this.context(), request);
  }

  /** Headlines and terms that complete what is being typed, at most `limit`. */
  suggest(locale: string, query: string, limit: number): Promise<Suggestion[]> {
    return this.runner.suggest(this.context(), { locale, query: query.slice(0, LONGEST_TYPED), limit });
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

  override close(): void {
    this.runner.close();
    super.close();
  }
}

export { isRealPeriod };

/** Opens the archive of a data folder for reading; null when nothing has been published there. */
export function openArchive(dataDir: string, clock?: () => number, standings?: Standings): Archive | null {
  const db = openForReading(dataDir);
  return db ? new Archive(db, clock, standings) : null;
}
