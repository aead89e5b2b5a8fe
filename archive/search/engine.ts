import type { Context } from '../context';
import type { Driver } from '../driver';
import { SUMMARY_COLUMNS, toSummary } from '../rows';
import { termLabel } from '../terms';
import type { ArticleSummary, Term } from '../types';
import { quickText } from '../../markdown/quickText';
import { emptyAnswer } from './answers';
import { facetsOf } from './facets';
import { Facts, type Scope } from './facts';
import { Fts, phrase } from './fts';
import { excerpt, markAll, type Needle, needlesOf } from './marks';
import { retype } from './near-miss';
import { Order } from './order';
import { Planner, type Plan } from './plan';
import { type FilterKind, parseQuery, type ParsedQuery } from './query';
import { respell } from './spelling';
import { suggest, type SuggestRequest } from './suggest';
import { TermNames } from './terms';
import { foldedText } from './tokens';
import { answerIn, hitIn, inWordsOfSource, readDictionaries } from './words';
import { MAX_REACHED, type SearchAnswer, type SearchHit, type SearchMatch, type SearchRequest, type Suggestion, type UnderstoodQuery } from './types';

/** A search takes no more steps after this; a step takes a fraction of it. */
const LIMIT_MS = 500;
const MOST_PER_PAGE = 50;
/** Longer bodies are looked through for an excerpt up to here, in characters. */
const MOST_BODY = 60_000;

class CutOff extends Error {}

type Filters = { with: number[]; without: number[]; terms: Term[]; unknown: string[] };
type Results = { ids: number[]; all: number; plan: Plan | null; match: SearchMatch };

/** Both lists ascend. */
function minus(ids: ArrayLike<number>, others: ArrayLike<number>): Float64Array {
  const kept = new Float64Array(ids.length);
  let size = 0;
  for (let i = 0, j = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    while (j < others.length && (others[j] as number) < id) j += 1;
    if (others[j] !== id) kept[size++] = id;
  }
  return kept.subarray(0, size);
}

/**
 * Answers searches from the index, one after the other and synchronously: whoever holds one decides in which thread.
 * Keeps facts about all articles in memory, some 40 bytes each.
 */
export class SearchEngine {
  private readonly fts: Fts;
  private readonly facts: Facts;
  private readonly names: TermNames;
  private readonly planner: Planner;

  constructor(private readonly db: Driver) {
    this.fts = new Fts(db);
    this.facts = new Facts(db);
    this.names = new TermNames(db);
    this.planner = new Planner(this.fts);
  }

  /** Reads ahead what every search needs. */
  follow(version: number): void {
    this.facts.follow(version);
    this.names.follow(version);
  }

  suggest(context: Context, request: SuggestRequest): Suggestion[] {
    this.follow(context.version);
    return suggest(context, this.fts, this.facts, this.names, request);
  }

  /** Never throws for what a reader typed. */
  search(context: Context, request: SearchRequest): SearchAnswer {
    const asked = { ...request, page: Math.max(1, Math.floor(request.page) || 1), pageSize: Math.min(Math.max(1, Math.floor(request.pageSize) || 1), MOST_PER_PAGE) };
    readDictionaries(context.site, request.locale);
    const started = performance.now();
    const check = (): void => {
      if (performance.now() - started > LIMIT_MS) throw new CutOff();
    };
    try {
      return this.inEdition(context, asked, check);
    } catch (error) {
      if (error instanceof CutOff) return emptyAnswer('cut-off', asked);
      throw error;
    }
  }

  /** In the edition that converts, the words of the source are looked for first, then the very words. */
  private inEdition(context: Context, request: SearchRequest, check: () => void): SearchAnswer {
    const { locale } = request;
    const query = inWordsOfSource(locale, request.query);
    const answer = this.answer(context, { ...request, query }, check);
    const isFound = query === request.query || answer.state !== 'answered' || answer.hits.total > 0;
    return answerIn(context.site, locale, isFound ? answer : this.answer(context, request, check));
  }

  private answer(context: Context, request: SearchRequest, check: () => void): SearchAnswer {
    this.follow(context.version);
    const parsed = parseQuery(request.query);
    const filters = this.filters(context, request, parsed);
    const understood: UnderstoodQuery = {
      words: parsed.wanted.map(({ text }) => foldedText(text)), excluded: parsed.unwanted.map(({ text }) => foldedText(text)), filters: filters.terms, unknown: filters.unknown,
    };
    const isFiltered = filters.terms.length > 0 || filters.unknown.length > 0 || filters.without.length > 0 || request.from !== undefined || request.until !== undefined;
    if (parsed.wanted.length === 0 && parsed.unwanted.length === 0 && !isFiltered) return emptyAnswer('nothing', request);
    const empty = { ...emptyAnswer('answered', request), understood };
    if (filters.unknown.length > 0) return empty;
    const scope: Scope = { locale: request.locale, now: context.now, from: request.from ?? -Infinity, until: request.until ?? Infinity, with: filters.with, without: filters.without };
    const results = this.find(parsed, scope, check);
    check();
    const isWhole = results.match !== 'some' && results.ids.length > 0;
    const didYouMean = isWhole ? null : this.meant(request.query.slice(0, 400), parsed.wanted, scope);
    check();
    if (results.ids.length === 0) return { ...empty, didYouMean };
    const facets = facetsOf(context, this.facts, this.names, request.locale, results.ids);
    check();
    return {
      ...empty, match: results.match, facets, didYouMean,
      hits: { ...empty.hits, items: this.hits(context, request, parsed, results), total: results.ids.length, pageCount: Math.max(1, Math.ceil(Math.min(results.ids.length, MAX_REACHED) / request.pageSize)) },
    };
  }

  /** The query with what is wrong in its words put right: Latin words, else a character of Chinese ones. */
  private meant(query: string, wanted: ParsedQuery['wanted'], scope: Scope): string | null {
    const isKnown = (words: readonly string[]): boolean => this.fts.count('search', phrase(words), 1) > 0;
    const everywhere = { ...scope, with: [], without: [], from: -Infinity, until: Infinity };
    return respell(this.db, query, wanted, (word) => isKnown([word]))
      ?? retype({ db: this.db, fts: this.fts, facts: this.facts, terms: this.names.all() }, everywhere, query, wanted, ({ words }) => isKnown(words));
  }

  private filters(context: Context, request: SearchRequest, { filters }: ParsedQuery): Filters {
    const found: Filters = { with: [], without: [], terms: [], unknown: [] };
    const add = (kind: FilterKind, name: string, isExcluded: boolean, isId: boolean): void => {
      const term = isId ? this.names.byId(kind, name) : this.names.byTyped(kind, name, context.site);
      if (!term && isExcluded) return;
      if (!term) return void found.unknown.push(name);
      (isExcluded ? found.without : found.with).push(term.row);
      if (!isExcluded) found.terms.push({ kind, id: term.id, label: termLabel(context, kind, term.row, term.id, request.locale) });
    };
    for (const kind of ['category', 'tag', 'author'] as const) if (request[kind]) add(kind, request[kind], false, true);
    for (const { kind, name, isExcluded } of filters) add(kind, name, isExcluded, false);
    return found;
  }

  private find(parsed: ParsedQuery, scope: Scope, check: () => void): Results {
    const strict = this.planner.strict(parsed);
    if (strict === null) {
      const without = this.planner.without(parsed.unwanted);
      const all = this.facts.all(scope);
      return { ids: without === null ? all : Array.from(minus(all, this.fts.rows('search', without))), all: 0, plan: null, match: 'all' };
    }
    const found = this.look(strict, scope);
    if (found.ids.length > 0) return { ...found, match: strict.table === 'search_head' ? 'headlines' : 'all' };
    check();
    for (const plan of this.planner.loose(parsed)) {
      check();
      const loose = this.look(plan, scope);
      if (loose.ids.length > 0) return { ...loose, match: 'some' };
    }
    return { ...found, match: 'all' };
  }

  private look(plan: Plan, scope: Scope): Omit<Results, 'match'> {
    const rows = this.fts.rows(plan.table, plan.expression);
    const kept = plan.unwanted === null ? rows : minus(rows, this.fts.rows('search', plan.unwanted));
    return { ids: this.facts.within(kept, scope), all: rows.length, plan };
  }

  private hits(context: Context, { locale, page, pageSize, sort, query }: SearchRequest, { wanted }: ParsedQuery, { ids, all, plan, match }: Results): SearchHit[] {
    const needed = Math.min(page * pageSize, MAX_REACHED);
    const order = new Order(this.fts, this.facts, context.now);
    const ordered = sort === 'date' || plan === null ? order.newest(ids, needed) : order.best(ids, plan, wanted, needed, all);
    const needles = query === '' ? [] : needlesOf(wanted, match === 'some');
    return ordered.slice((page - 1) * pageSize, needed).flatMap((id) => this.hit(context, locale, id, needles));
  }

  private hit(context: Context, locale: string, id: number, needles: readonly Needle[]): SearchHit[] {
    const row = this.db.get(`SELECT ${SUMMARY_COLUMNS}, substr(b.markdown, 1, ${MOST_BODY}) AS body FROM articles a JOIN bodies b ON b.article_id = a.id WHERE a.id = ?`, [id]);
    if (!row) return [];
    const written = toSummary(row, context.site);
    const hit = { article: toSummary(row, context.site, locale), title: markAll(written.title, needles), excerpt: this.excerptOf(written, String(row.body), needles) };
    return [hitIn(context.site, locale, hit)];
  }

  /** The summary where it says all that was looked for, else the body where it says most. */
  private excerptOf(article: ArticleSummary, body: string, needles: readonly Needle[]): SearchHit['excerpt'] {
    const summary = markAll(article.summary, needles);
    const hits = new Set(summary.filter(({ hit }) => hit).map(({ text }) => foldedText(text)));
    if (needles.length === 0 || hits.size >= needles.length) return summary;
    return excerpt(quickText(body), needles) ?? summary;
  }
}
