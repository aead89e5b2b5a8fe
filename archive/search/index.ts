import type { Context } from '../context';
import type { Driver } from '../driver';
import { SearchEngine } from './engine';
import type { SuggestRequest } from './suggest';
import type { SearchAnswer, SearchRequest, Suggestion } from './types';

/** Whoever answers searches: this very thread, or others beside it (threads.ts). */
export type SearchRunner = {
  search: (context: Context, request: SearchRequest) => Promise<SearchAnswer>;
  suggest: (context: Context, request: SuggestRequest) => Promise<Suggestion[]>;
  close: () => void;
};

/** Searches in this very thread: for programs that have nothing else to do meanwhile. */
export function searchHere(db: Driver): SearchRunner {
  const engine = new SearchEngine(db);
  return {
    search: async (context, request) => engine.search(context, request),
    suggest: async (context, request) => engine.suggest(context, request),
    close: () => undefined,
  };
}
