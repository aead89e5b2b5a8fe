import type { SearchAnswer, SearchRequest } from './types';

/** An answer without results. */
export function emptyAnswer(state: SearchAnswer['state'], { page, pageSize }: Pick<SearchRequest, 'page' | 'pageSize'>): SearchAnswer {
  return {
    state,
    understood: { words: [], excluded: [], filters: [], unknown: [] },
    hits: { items: [], total: 0, page, pageSize, pageCount: 1 },
    match: 'all',
    facets: { categories: [], tags: [], authors: [], years: [] },
    didYouMean: null,
  };
}
