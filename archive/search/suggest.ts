import type { Context } from '../context';
import { rowLocales } from '../editions';
import { visibleAt } from '../pages';
import { termLabel } from '../terms';
import { wordingOf } from '../wording';
import type { Facts } from './facts';
import { isOneCharacter } from './fold';
import { allOf, type Fts, phrase } from './fts';
import { parseQuery } from './query';
import type { KnownTerm, TermNames } from './terms';
import { foldedText } from './tokens';
import { inWordsOfSource } from './words';
import type { Suggestion } from './types';

const MOST_TERMS = 3;
/** Terms whose counts are looked up, of those that begin like what was typed and of the others. */
const MOST_BEGINNING = 1000;
const MOST_INSIDE = 100;
/** Headlines looked at, the last added first. */
const MOST_HEADLINES = 300;

export type SuggestRequest = { locale: string; query: string; limit: number };

/** Terms with a name that begins like what was typed, then those with a word in it; busiest first in each. */
function suggestTerms(context: Context, names: TermNames, { locale, query }: SuggestRequest): Suggestion[] {
  const typed = foldedText(query);
  if (typed === '') return [];
  const beginning: KnownTerm[] = [];
  const inside: KnownTerm[] = [];
  for (const term of names.all()) {
    if (term.names.some((name) => name.startsWith(typed))) {
      if (beginning.length < MOST_BEGINNING) beginning.push(term);
    } else if (inside.length < MOST_INSIDE && term.names.some((name) => name.includes(typed))) inside.push(term);
  }
  const visible = visibleAt(context.now, 'at.');
  const locales = JSON.stringify(rowLocales(locale));
  const counted = (terms: readonly KnownTerm[]): Suggestion[] => {
    const rows = context.db.all(
      `SELECT c.term_id AS row, sum(c.n) AS n FROM term_counts c WHERE c.locale IN (SELECT value FROM json_each(?)) AND c.term_id IN (SELECT value FROM json_each(?))
       AND EXISTS (SELECT 1 FROM article_terms at WHERE at.term_id = c.term_id AND at.locale = c.locale AND ${visible.sql})
       GROUP BY c.term_id ORDER BY n DESC LIMIT ?`, [locales, JSON.stringify(terms.map(({ row }) => row)), ...visible.params, MOST_TERMS]);
    return rows.flatMap(({ row, n }) => {
      const term = names.get(Number(row));
      return term ? [{ kind: term.kind, id: term.id, title: termLabel(context, term.kind, term.row, term.id, locale), count: Number(n) }] : [];
    });
  };
  return [...counted(beginning), ...counted(inside)].slice(0, MOST_TERMS);
}

/** Headlines with all that was typed; the last word may be unfinished. */
function suggestHeadlines(context: Context, fts: Fts, facts: Facts, { locale, query }: SuggestRequest, limit: number): Suggestion[] {
  const { wanted } = parseQuery(query);
  if (wanted.length === 0) return [];
  const expressions = wanted.map(({ characters }, index) => {
    const isOpen = index === wanted.length - 1 && !/\s$/u.test(query) && !isOneCharacter(characters.at(-1) ?? '');
    return `title : ${phrase(characters)}${isOpen ? ' *' : ''}`;
  });
  const scope = { locale, now: context.now, from: -Infinity, until: Infinity, with: [], without: [] };
  const found = facts.within(fts.lastRows('search_head', allOf(expressions), MOST_HEADLINES), scope);
  const newest = found.sort((a, b) => facts.dateOf(b) - facts.dateOf(a)).slice(0, limit);
  return newest.flatMap((id) => {
    const row = context.db.get('SELECT locale, title, slug, date FROM articles WHERE id = ?', [id]);
    const title = String(row?.title);
    return row ? [{ kind: 'article' as const, title: row.locale === locale ? title : wordingOf(context.site, locale)(title), slug: String(row.slug), published: Number(row.date) }] : [];
  });
}

/** What completes a query being typed: terms, then headlines, newest first. */
export function suggest(context: Context, fts: Fts, facts: Facts, names: TermNames, asked: SuggestRequest): Suggestion[] {
  const request = { ...asked, query: inWordsOfSource(asked.locale, asked.query) };
  const terms = suggestTerms(context, names, request);
  return [...terms, ...suggestHeadlines(context, fts, facts, request, request.limit - terms.length)].slice(0, request.limit);
}
