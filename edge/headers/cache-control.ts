/**
 * How long browsers and shared caches may keep an answer (RFC 9111 §5.2), by what it is. Browsers always ask again, which
 * costs a 304; a shared cache asks once a second and answers from its copy meanwhile, so that a change is everywhere
 * within two seconds and no burst of readers gets through. The table is in docs/operators.md.
 */
export const CACHE_CONTROL = {
  /** Articles, lists, the front page. */
  page: 'public, max-age=0, s-maxage=1, stale-while-revalidate=60, stale-if-error=86400',
  /** Feeds, sitemaps, robots.txt and what else only machines ask for. */
  machine: 'public, max-age=60, s-maxage=1, stale-while-revalidate=300, stale-if-error=86400',
  /** Made for one reader's question: search. */
  personal: 'private, no-cache',
  /** Completions of what is being typed: good for as long as somebody types. */
  suggested: 'private, max-age=60',
  /** Drafts, health, triggers, failures. */
  never: 'no-store',
  /** Withdrawn, or not there: an article may appear under the address any minute. */
  absent: 'public, max-age=0, s-maxage=10',
  moved: 'public, max-age=300',
  /** Files whose names change with their content (RFC 8246). */
  immutable: 'public, max-age=31536000, immutable',
  /** Icons and the like, which keep their names. */
  file: 'public, max-age=3600, stale-while-revalidate=86400',
} as const;
