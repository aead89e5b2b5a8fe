/** W3C date-time in UTC; a time without a zone is an error in sitemaps and feeds (sitemaps.org, RFC 3339). */
export function utcTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** RFC 822 with a four-digit year, as the RSS profile asks; ISO dates are rejected there. */
export function rfc822Time(ms: number): string {
  return new Date(ms).toUTCString();
}

/**
 * The one moment of the last change that the page, JSON-LD, sitemap and feeds state: never before publication and never
 * in the future, for which engines stop believing a site's dates (Google: publication dates, build a sitemap).
 */
export function trueModified(published: number, modified: number, now: number): number {
  return modified > now ? published : Math.max(published, modified);
}
