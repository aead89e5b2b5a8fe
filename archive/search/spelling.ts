import type { Driver } from '../driver';
import type { Clause } from './query';

/** Shorter words are too near to too many others. */
const SHORTEST = 4;
/** Words that are compared; more begin alike only in a huge archive. */
const MOST_COMPARED = 20_000;

/**
 * Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours; `most` + 1 when it is
 * more than that.
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] as number) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length] as number;
}

const mostFor = (word: string): number => (word.length < 6 ? 1 : 2);

/** The word of headlines, tags and summaries that a Latin word was probably meant to be: the nearest, the most used of those; null for none. */
function nearest(db: Driver, word: string): string | null {
  const rows = db.all(
    'SELECT term, doc FROM search_head_words WHERE term >= ? AND term < ? AND length(term) BETWEEN ? AND ? LIMIT ?',
    [word.charAt(0), `${word.charAt(0)}{`, word.length - mostFor(word), word.length + mostFor(word), MOST_COMPARED]);
  let best: { term: string; far: number; doc: number } | null = null;
  for (const row of rows) {
    const term = String(row.term);
    const far = distance(word, term, mostFor(word));
    const doc = Number(row.doc);
    if (far > 0 && far <= mostFor(word) && (!best || far < best.far || (far === best.far && doc > best.doc))) best = { term, far, doc };
  }
  return best?.term ?? null;
}

/**
 * The query with its unknown Latin words put right, as it would be typed; null when there is nothing to put right.
 * `isKnown` tells whether anything holds a word.
 */
export function respell(db: Driver, query: string, clauses: readonly Clause[], isKnown: (word: string) => boolean): string | null {
  let better = query;
  for (const { text, words } of clauses) {
    let put = text;
    for (const word of words) {
      if (word.length < SHORTEST || !/^[a-z][a-z0-9]*$/.test(word) || isKnown(word)) continue;
      const found = nearest(db, word);
      if (found) put = put.replace(new RegExp(`(?<![a-z0-9])${word}(?![a-z0-9])`, 'iu'), found);
    }
    if (put !== text) better = better.replace(text, () => put);
  }
  return better === query ? null : better;
}
