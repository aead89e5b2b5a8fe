import type { Archive, Suggestion } from '../archive';
import { formatDate } from '../i18n/dates';
import { articlePath, termPath } from '../i18n/paths';
import { FairLimit } from '../kit/fair-limit';
import { Overload } from '../kit/limit';
import { type Plain, sendPlain } from './answer';
import { CACHE_CONTROL } from './headers/cache-control';

/** Where completions of what is being typed are asked for, under each edition. */
export const SUGGEST = '/api/suggest';
const MOST = 8;
/** Readers type faster than answers come now and then; a client that waits for more than this is no reader. */
const LIMITS = { most: 4, perClient: 8, waiting: 100 } as const;

/** One completion as the browser gets it; `count` with terms, `date` as readers read it with articles. */
export type SuggestItem = { kind: Suggestion['kind']; title: string; href: string; count?: number; date?: string };

function toItem(locale: string, timeZone: string, suggestion: Suggestion): SuggestItem {
  const { kind, title } = suggestion;
  if (kind === 'article') return { kind, title, href: articlePath(locale, suggestion.slug), date: formatDate(suggestion.published, locale, timeZone) };
  return { kind, title, href: termPath(locale, kind, suggestion.id), count: suggestion.count };
}

/** Answers `/api/suggest?q=`: small JSON for the script that completes what a reader types. */
export class Suggest {
  private readonly limit = new FairLimit(LIMITS);

  constructor(private readonly archive: () => Archive) {}

  async answer(plain: Plain, locale: string, query: string, client: string): Promise<void> {
    const typed = new URLSearchParams(query).get('q') ?? '';
    try {
      const archive = this.archive();
      const items = await this.limit.run(client, () => archive.suggest(locale, typed, MOST));
      const { timeZone } = archive.site();
      const body = JSON.stringify({ items: items.map((item) => toItem(locale, timeZone, item)) });
      sendPlain(plain, 200, body, { 'content-type': 'application/json; charset=utf-8', 'cache-control': CACHE_CONTROL.suggested, 'x-robots-tag': 'noindex' });
    } catch (error) {
      if (!(error instanceof Overload)) throw error;
      sendPlain(plain, 503, '503 Service Unavailable: too many are searching; try again in a moment.', { 'retry-after': '1' });
    }
  }
}
