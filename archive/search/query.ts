import { queryCharacters, queryWords } from './tokens';
import { MAX_QUERY, MAX_WORDS } from './types';

/** Words that an article must have, or must not have, one after the other. */
export type Clause = {
  /** As typed, without quotes and sign. */
  text: string;
  /** In the words of the index, never empty. */
  words: string[];
  /** The same by single characters. */
  characters: string[];
  isQuoted: boolean;
};

export type FilterKind = 'category' | 'tag' | 'author';
export type TextFilter = { kind: FilterKind; name: string; isExcluded: boolean };

export type ParsedQuery = { wanted: Clause[]; unwanted: Clause[]; filters: TextFilter[] };

const FILTERS: Readonly<Record<string, FilterKind>> = {
  category: 'category', 栏目: 'category', 欄目: 'category', 分类: 'category', 分類: 'category',
  tag: 'tag', 标签: 'tag', 標籤: 'tag', 话题: 'tag', 話題: 'tag',
  author: 'author', 作者: 'author', 记者: 'author', 記者: 'author',
};
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '”': '”', '„': '“', '«': '»', '「': '」', '『': '』', '＂': '＂', '《': '》' };
const FILTER = new RegExp(`^(${Object.keys(FILTERS).join('|')})[:：]`, 'iu');
/** Punctuation inside a word that holds its parts together; any other begins a new word. */
const PARTS = /[^\p{L}\p{N}\p{M}\p{Cf}+#\-._/'’&@:·・]+/u;

/** C0 controls and lone surrogates are blanks. */
const clean = (query: string): string => query.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ').replace(/\p{Cs}|\ufffd/gu, ' ');

/** Cuts to `length` code points. */
const cut = (text: string, length: number): string => (text.length <= length ? text : Array.from(text.slice(0, 2 * length)).slice(0, length).join(''));

function clauseOf(text: string, isQuoted: boolean): Clause | null {
  const words = queryWords(text);
  return words.length === 0 ? null : { text, words, characters: queryCharacters(text), isQuoted };
}

class Parser {
  readonly parsed: ParsedQuery = { wanted: [], unwanted: [], filters: [] };
  private at = 0;

  constructor(private readonly text: string) {}

  run(): ParsedQuery {
    while (this.at < this.text.length) {
      if (/\s/u.test(this.peek())) this.at += 1;
      else this.item();
    }
    return this.parsed;
  }

  private peek(): string {
    return this.text.charAt(this.at);
  }

  private item(): void {
    const isExcluded = /^[-－][^\s\-－]/u.test(this.text.slice(this.at, this.at + 2));
    if (isExcluded) this.at += 1;
    const filter = FILTER.exec(this.text.slice(this.at, this.at + 12));
    if (filter) {
      this.at += filter[0].length;
      const name = this.quoted() ?? this.bare(/\s/u);
      const kind = FILTERS[(filter[1] ?? '').toLowerCase()];
      if (kind && name.trim() !== '') this.parsed.filters.push({ kind, name: name.trim(), isExcluded });
      return;
    }
    const phrase = this.quoted();
    if (phrase !== null) return this.add(phrase, true, isExcluded);
    for (const part of this.bare(/[\s"“”„«「『＂《]/u).split(PARTS)) this.add(part, false, isExcluded);
  }

  /** What stands in quotes here, to their end or that of the query; null where no quote begins. */
  private quoted(): string | null {
    const close = QUOTES[this.peek()];
    if (close === undefined) return null;
    const end = this.text.indexOf(close, this.at + 1);
    const inner = this.text.slice(this.at + 1, end < 0 ? undefined : end);
    this.at = end < 0 ? this.text.length : end + 1;
    return inner;
  }

  private bare(until: RegExp): string {
    const from = this.at;
    do this.at += 1; while (this.at < this.text.length && !until.test(this.peek()));
    return this.text.slice(from, this.at);
  }

  private add(text: string, isQuoted: boolean, isExcluded: boolean): void {
    const { wanted, unwanted } = this.parsed;
    const clause = wanted.length + unwanted.length < MAX_WORDS ? clauseOf(text, isQuoted) : null;
    if (clause) (isExcluded ? unwanted : wanted).push(clause);
  }
}

/**
 * Reads a query: words, `"phrases"`, `-excluded`, `tag:`, `category:` and `author:` in English or Chinese. Anything can be
 * read: what makes no sense is taken as words, and what has no letter or digit is left out.
 */
export function parseQuery(query: string): ParsedQuery {
  return new Parser(cut(clean(cut(query, MAX_QUERY)), MAX_QUERY)).run();
}
