import type { MarkedText } from './types';

/** The words a query is searched by. */
export const wordsOf = (query: string): string[] => query.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean);

/** Text cut where a word of the query stands; case is ignored, the longest word wins. */
export function markWords(text: string, words: string[]): MarkedText {
  const pattern = [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  if (!pattern) return [{ text, hit: false }];
  return text.split(new RegExp(`(${pattern})`, 'giu')).map((part, index) => ({ text: part, hit: index % 2 === 1 })).filter((part) => part.text !== '');
}
