import type { Metadata } from 'next';
import type { Indexing } from '../types';

/**
 * Indexable pages allow large pictures, the switch for Discover and Top stories (Google: robots meta tag). Search
 * results, empty lists and previews are `noindex, follow`. Republished pieces stay out of Google News only
 * (support.google.com/news/publisher-center/answer/9606800).
 */
export function robotsOf(indexing: Indexing): Pick<Metadata, 'robots' | 'other'> {
  if (indexing === 'noindex') return { robots: { index: false, follow: true } };
  return {
    robots: { index: true, follow: true, 'max-image-preview': 'large', 'max-snippet': -1, 'max-video-preview': -1 },
    ...(indexing !== 'index' ? { other: { 'Googlebot-News': 'noindex' } } : {}),
  };
}
