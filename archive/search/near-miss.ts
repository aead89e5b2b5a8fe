import type { Driver } from '../driver';
import type { Facts, Scope } from './facts';
import { isOneCharacter } from './fold';
import { anyOf, type Fts, phrase } from './fts';
import type { Clause } from './query';
import { foldedText } from './tokens';

/** Two characters have no half that is right for certain; of more than a dozen nobody types just one wrong. */
const [SHORTEST, LONGEST] = [3, 12];
/** Headlines looked at, the last added first. */
const MOST_HEADLINES = 300;

/** Pieces of which at least one is right when a single character is wrong, the middle one of three aside. */
function piecesOf(characters: readonly string[]): string[][] {
  const half = Math.max(2, Math.floor(characters.length / 2));
  return [characters.slice(0, half), characters.slice(-half)];
}

/** Runs of a folded text that are as long as `characters` and differ in exactly one of them. */
export function runsLike(characters: readonly string[], text: string): string[] {
  const found: string[] = [];
  const there = Array.from(text);
  for (let from = 0; from + characters.length <= there.length; from++) {
    let wrong = 0;
    for (let i = 0; i < characters.length && wrong < 2; i++) if (there[from + i] !== characters[i]) wrong += isOneCharacter(there[from + i] ?? '') ? 1 : 2;
    if (wrong === 1) found.push(there.slice(from, from + characters.length).join(''));
  }
  return found;
}

/**
 * What a word of three or more characters was probably meant to be when one of them is another's neighbour in an input
 * method: the run of a headline or of a term's name that differs in that one, the most frequent; null for none.
 */
function nearest(db: Driver, fts: Fts, facts: Facts, terms: Iterable<{ names: readonly string[] }>, scope: Scope, characters: readonly string[]): string | null {
  const rows = facts.within(fts.lastRows('search_head', `title : (${anyOf(piecesOf(characters).map(phrase))})`, MOST_HEADLINES), scope);
  const titles = db.all('SELECT title FROM articles WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id DESC', [JSON.stringify(rows)]);
  const counts = new Map<string, number>();
  const count = (text: string): void => {
    for (const run of runsLike(characters, text)) counts.set(run, (counts.get(run) ?? 0) + 1);
  };
  for (const { title } of titles) count(foldedText(String(title)));
  if (counts.size === 0) for (const { names } of terms) for (const name of names) if (Array.from(name).length === characters.length) count(name);
  let best: string | null = null;
  for (const [run, n] of counts) if (best === null || n > (counts.get(best) ?? 0)) best = run;
  return best;
}

/**
 * The query with a wrong character in words of Chinese put right, as it would be typed; null when there is nothing to put
 * right. `isKnown` tells whether anything holds a clause.
 */
export function retype(
  { db, fts, facts, terms }: { db: Driver; fts: Fts; facts: Facts; terms: Iterable<{ names: readonly string[] }> },
  scope: Scope, query: string, clauses: readonly Clause[], isKnown: (clause: Clause) => boolean,
): string | null {
  let better = query;
  for (const clause of clauses) {
    const { text, characters } = clause;
    if (characters.length < SHORTEST || characters.length > LONGEST || !characters.every(isOneCharacter) || isKnown(clause)) continue;
    const meant = nearest(db, fts, facts, terms, scope, characters);
    if (meant !== null) better = better.replace(text, () => meant);
  }
  return better === query ? null : better;
}
