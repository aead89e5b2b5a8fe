import { openDriver } from '../archive/driver';
import { foldedText } from '../archive/search/tokens';
import { archivePath } from '../archive/store';
import { quickText } from '../markdown/quickText';
import { random } from './articles';

/** An article as a scan sees it: `text` folded, headline, terms, summary and body, with line feeds between them. */
export type Doc = { id: number; locale: string; slug: string; title: string; body: string; text: string };
export type KnownItem = { kind: 'title' | 'body' | 'pair'; query: string; doc: Doc };

/** Shared by more articles a text is no longer distinctive: nobody can say which one was meant. */
const DISTINCTIVE = 10;
const TRIES = 12;
/** A letter or digit of a script that is written with spaces. */
const WORD = '[[\\p{L}\\p{N}]--[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]]';

/** The articles readers can find now. */
export function readDocs(dataDir: string, now: number): Doc[] {
  const db = openDriver(archivePath(dataDir), 'read');
  const rows = db.all(
    `SELECT a.id, a.locale, a.slug, a.title, a.card, b.markdown, (SELECT group_concat(label, char(10)) FROM article_terms t WHERE t.article_id = a.id) AS terms
     FROM articles a JOIN bodies b ON b.article_id = a.id WHERE a.visible_from <= ? AND a.visible_until > ?`, [now, now]);
  db.close();
  return rows.map((row) => {
    const body = quickText(String(row.markdown));
    const { summary, lead } = JSON.parse(String(row.card)) as { summary: string; lead: string | null };
    const text = [String(row.title), String(row.terms ?? ''), summary, lead ?? '', body].map(scanned).join('\n');
    return { id: Number(row.id), locale: String(row.locale), slug: String(row.slug), title: String(row.title), body, text };
  });
}

/** Line by line, so that nothing is found across two of them. */
const scanned = (text: string): string => text.split('\n').map(foldedText).join('\n');

/** The truth: every article whose text holds the words, letters and digits bounded as words. */
export function scan(docs: readonly Doc[], locale: string, query: string): Doc[] {
  const folded = foldedText(query);
  const isLetter = (char: string | undefined): boolean => /[a-z0-9]/.test(char ?? '');
  const [before, after] = [isLetter(folded[0]) ? `(?<!${WORD})` : '', isLetter(folded.at(-1)) ? `(?!${WORD})` : ''];
  const pattern = new RegExp(before + folded.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') + after, 'v');
  return docs.filter((doc) => doc.locale === locale && doc.text.includes(folded) && pattern.test(doc.text));
}

/** A piece of a line as a reader would type it: some characters of a Chinese run, or some whole words. */
function piece(line: string, next: () => number, least: number, most: number): string | null {
  const runs = line.match(/\p{Script=Han}{2,}/gu) ?? [];
  const long = runs.filter((run) => Array.from(run).length >= least);
  const run = long[Math.floor(next() * long.length)];
  if (run !== undefined) {
    const characters = Array.from(run);
    const length = Math.min(characters.length, least + Math.floor(next() * (most - least + 1)));
    const from = Math.floor(next() * (characters.length - length + 1));
    return characters.slice(from, from + length).join('');
  }
  const words = line.match(/[A-Za-z][A-Za-z0-9]+(?: [A-Za-z0-9]+)+/g)?.[0]?.split(' ') ?? [];
  if (words.length < 3) return null;
  const from = Math.floor(next() * (words.length - 2));
  return `"${words.slice(from, from + 3).join(' ')}"`;
}

/** Queries each of which a few articles answer, and one they were taken from; the same ones every time. */
export function knownItems(docs: readonly Doc[], perKind: number): KnownItem[] {
  const next = random(20_26);
  const items: KnownItem[] = [];
  for (const kind of ['title', 'body', 'pair'] as const) {
    const [least, most] = kind === 'title' ? [4, 8] : kind === 'body' ? [6, 12] : [2, 2];
    let found = 0;
    for (let tries = 0; found < perKind && tries < perKind * TRIES; tries++) {
      const doc = docs[Math.floor(next() * docs.length)];
      if (!doc) break;
      const lines = kind === 'title' ? [doc.title] : doc.body.split('\n');
      const query = piece(lines[Math.floor(next() * lines.length)] ?? '', next, least, most);
      if (query === null) continue;
      const truth = scan(docs, doc.locale, query);
      if (truth.length === 0 || truth.length > DISTINCTIVE) continue;
      items.push({ kind, query, doc });
      found += 1;
    }
  }
  return items;
}
