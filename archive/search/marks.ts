import { fold, foldedString, type FoldedText, KIND } from './fold';
import type { Clause } from './query';
import type { MarkedText } from './types';

/** A place in folded text: [from, to), and which of the words it is. */
type Found = { from: number; to: number; needle: number };

/** Room for an excerpt, in characters of a script without spaces; a letter takes half of one. */
const ROOM = 100;
/** What stands before the first hit, where the text does not begin nearby. */
const LEAD = 24;
const MOST_FOUND = 500;

/** Folded words to mark: `isWord` where they must not be a part of a longer one. */
export type Needle = { text: string; isWord: boolean };

/** What of a query is marked: its runs of characters and its words; every pair of characters where `isLoose`. */
export function needlesOf(clauses: readonly Clause[], isLoose: boolean): Needle[] {
  const needles = new Map<string, Needle>();
  for (const clause of clauses) {
    const folded = fold(clause.text.normalize('NFC'));
    const text = foldedString(folded);
    for (let at = 0; at < folded.length;) {
      const kind = folded.kinds[at];
      let end = at + 1;
      while (end < folded.length && folded.kinds[end] === kind) end += 1;
      if (kind === KIND.word || kind === KIND.gram) needles.set(text.slice(at, end), { text: text.slice(at, end), isWord: kind === KIND.word });
      at = end;
    }
    if (isLoose) for (const word of clause.words) if (!needles.has(word) && Array.from(word).length === 2 && fold(word).kinds[0] === KIND.gram) needles.set(word, { text: word, isWord: false });
  }
  return [...needles.values()].sort((a, b) => b.text.length - a.text.length);
}

function find(folded: FoldedText, needles: readonly Needle[]): Found[] {
  const text = foldedString(folded);
  const { kinds, length } = folded;
  const found: Found[] = [];
  needles.forEach(({ text: needle, isWord }, index) => {
    for (let at = text.indexOf(needle), n = 0; at >= 0 && n < MOST_FOUND; at = text.indexOf(needle, at + needle.length), n++) {
      let to = at + needle.length;
      if (isWord && at > 0 && kinds[at - 1] === KIND.word) continue;
      // the plural of what was looked for is marked as a whole
      if (isWord && to < length && kinds[to] === KIND.word && text[to] === 's') to += 1;
      if (isWord && to < length && kinds[to] === KIND.word) continue;
      found.push({ from: at, to, needle: index });
    }
  });
  return found.sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Folded text between two places as pieces of the original. */
function pieces(original: string, { origins }: FoldedText, found: readonly Found[], from: number, to: number): MarkedText {
  const at = (index: number): number => origins?.[index] ?? original.length;
  const out: MarkedText = [];
  const push = (start: number, end: number, hit: boolean): void => {
    const text = original.slice(at(start), at(end)).replace(/\s+/g, ' ');
    const last = out.at(-1);
    if (text === '') return;
    if (last && last.hit === hit) last.text += text;
    else out.push({ text, hit });
  };
  let done = from;
  for (const hit of found) {
    if (hit.to <= done || hit.from < from || hit.to > to) continue;
    push(done, Math.max(done, hit.from), false);
    push(Math.max(done, hit.from), hit.to, true);
    done = hit.to;
  }
  push(done, to, false);
  return out;
}

/** A whole text with what was looked for marked. */
export function markAll(text: string, needles: readonly Needle[]): MarkedText {
  const original = text.normalize('NFC');
  const folded = fold(original, true);
  return pieces(original, folded, find(folded, needles), 0, folded.length);
}

const widthAt = (kinds: Uint8Array, at: number): number => (kinds[at] === KIND.gram ? 1 : 0.5);

/** Where the excerpt ends that begins at `from`. */
function endOf({ kinds, length }: FoldedText, from: number): number {
  let width = 0;
  let at = from;
  while (at < length && width < ROOM) width += widthAt(kinds, at++);
  while (at < length && at > from && kinds[at] === KIND.word && kinds[at - 1] === KIND.word && width < ROOM + 20) width += widthAt(kinds, at++);
  return at;
}

/** A little before the hit, at the beginning of a sentence or word where one is near. */
function beginOf(folded: FoldedText, hit: number): number {
  const { kinds } = folded;
  if (hit <= LEAD) return 0;
  let clause = -1;
  for (let at = hit; at > hit - 2 * LEAD && at > 0; at--) if (kinds[at - 1] === KIND.gap) {
    clause = at;
    if (hit - at > LEAD / 2) break;
  }
  if (clause >= 0) return clause;
  let at = hit - LEAD;
  while (at < hit && kinds[at] === KIND.word && kinds[at - 1] === KIND.word) at += 1;
  return at;
}

/** The hit from which on most different words stand within an excerpt. */
function densest(found: readonly Found[], folded: FoldedText): Found | undefined {
  let best: Found | undefined;
  let most = 0;
  for (const [index, first] of found.entries()) {
    const edge = endOf(folded, first.from);
    const end = edge === folded.length ? edge : Math.max(first.to, edge - LEAD);
    const seen = new Map<number, number>();
    for (let i = index; i < found.length && (found[i] as Found).to <= end; i++) seen.set((found[i] as Found).needle, (seen.get((found[i] as Found).needle) ?? 0) + 1);
    const score = 10 * seen.size + [...seen.values()].reduce((sum, n) => sum + Math.min(n, 3), 0);
    if (score > most) [best, most] = [first, score];
  }
  return best;
}

/** The piece of a text that says most about what was looked for; null where nothing of it is there. */
export function excerpt(text: string, needles: readonly Needle[]): MarkedText | null {
  const original = text.normalize('NFC');
  const folded = fold(original, true);
  const found = find(folded, needles);
  const best = densest(found.slice(0, MOST_FOUND), folded);
  if (!best) return null;
  const from = beginOf(folded, best.from);
  const to = endOf(folded, from);
  const marked = pieces(original, folded, found, from, to);
  if (from > 0) marked.unshift({ text: '…', hit: false });
  if (to < folded.length) marked.push({ text: '…', hit: false });
  return marked;
}
