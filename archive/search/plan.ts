import { isOneCharacter } from './fold';
import { allOf, anyOf, type Fts, type IndexTable, phrase } from './fts';
import type { Clause, ParsedQuery } from './query';

/** What the index is asked: articles with all of `wanted` (never empty) and none of `unwanted`, as FTS5 expressions. */
export type Plan = { table: IndexTable; expression: string; unwanted: string | null };

/** A single character in more headlines, tags and summaries than this is in too many bodies to look for it there. */
const COMMON_CHARACTER = 1000;
/** Shorter words are looked for as they are: their plurals are other words. */
const SHORTEST_WITH_PLURAL = 4;
/** Results that share only some words: that many at most are ranked. */
const MOST_LOOSE = 4000;
/** Words of a query that are weighed against each other then. */
const MOST_WEIGHED = 24;

const isAlone = ({ words }: Clause): boolean => words.length === 1 && isOneCharacter(words[0] ?? '');

/** An English word is found in its singular and its plural. */
function formsOf(word: string): string[] {
  if (word.length < SHORTEST_WITH_PLURAL || !/^[a-z]+$/.test(word)) return [word];
  if (!word.endsWith('s')) return [word, `${word}s`];
  return /(?:ss|us|is)$/.test(word) ? [word] : [word, word.slice(0, -1)];
}

function expressionOf({ words, isQuoted }: Clause): string {
  const [only, ...others] = words;
  return others.length === 0 && only !== undefined && !isQuoted ? anyOf(formsOf(only).map((form) => phrase([form]))) : phrase(words);
}

/** A character alone may begin any pair of the index; the last one of a run stands there by itself. */
const beginning = ({ words }: Clause): string => `${phrase(words)} *`;

/** Plans how queries are looked up, cheaper ways for what nearly every article has. */
export class Planner {
  constructor(private readonly fts: Fts) {}

  private isCommon(clause: Clause): boolean {
    return isAlone(clause) && this.fts.count('search_head', phrase(clause.words), COMMON_CHARACTER) >= COMMON_CHARACTER;
  }

  private inBodies(clauses: readonly Clause[]): string[] {
    return clauses.filter((clause) => !this.isCommon(clause)).map((clause) => (isAlone(clause) ? beginning(clause) : expressionOf(clause)));
  }

  /** Every word must be there. Null when there are none. A very common character is looked for by itself only, and in headlines, tags and summaries. */
  strict({ wanted, unwanted }: Pick<ParsedQuery, 'wanted' | 'unwanted'>): Plan | null {
    if (wanted.length === 0) return null;
    const inBodies = this.inBodies(wanted);
    if (inBodies.length > 0) return { table: 'search', expression: allOf(inBodies), unwanted: this.without(unwanted) };
    return { table: 'search_head', expression: allOf(wanted.map(({ characters }) => phrase(characters))), unwanted: this.without(unwanted) };
  }

  /** What no result may have, as an expression on `search`. */
  without(unwanted: readonly Clause[]): string | null {
    const expressions = this.inBodies(unwanted);
    return expressions.length === 0 ? null : anyOf(expressions);
  }

  /** Pairs and words of the query wherever they stand: first all of them, then those that tell most. */
  loose({ wanted, unwanted }: Pick<ParsedQuery, 'wanted' | 'unwanted'>): Plan[] {
    const all = [...new Set(wanted.flatMap(({ words }) => words))];
    const telling = all.filter((word) => !isOneCharacter(word));
    const words = (telling.length > 0 ? telling : all).slice(0, MOST_WEIGHED);
    if (words.length < 2) return [];
    const without = this.without(unwanted);
    const weighed = words.map((word) => ({ expression: anyOf(formsOf(word).map((form) => phrase([form]))), n: 0 }));
    for (const one of weighed) one.n = this.fts.count('search', one.expression, MOST_LOOSE);
    const plans: Plan[] = [];
    if (weighed.every(({ n }) => n > 0)) plans.push({ table: 'search', expression: allOf(weighed.map(({ expression }) => expression)), unwanted: without });
    const rare = weighed.filter(({ n }) => n > 0).sort((a, b) => a.n - b.n);
    let sum = 0;
    const chosen = rare.filter(({ n }, index) => (sum += n) <= MOST_LOOSE || index === 0);
    if (chosen.length > 0) plans.push({ table: 'search', expression: anyOf(chosen.map(({ expression }) => expression)), unwanted: without });
    return plans;
  }
}
