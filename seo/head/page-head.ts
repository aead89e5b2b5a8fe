import type { Metadata } from 'next';
import { localePath } from '../../i18n/paths';
import { bylineName } from '../byline';
import { ICONS } from '../icons';
import { oneLine } from '../text';
import type { PageFacts, TitlePatterns } from '../types';
import { pageUrl } from '../urls';
import { alternatesOf } from './alternates';
import { metaDescription } from './description';
import { openGraph, twitterCard } from './open-graph';
import { robotsOf } from './robots';
import { documentTitle } from './title';

const ICON_LINKS: Metadata['icons'] = { icon: [ICONS.favicon, ICONS.vector], apple: [ICONS.apple] };

/** Numbers and dates of news are not telephone numbers. */
const NO_DETECTION: Metadata['formatDetection'] = { telephone: false, date: false, address: false, email: false };

function authorsOf({ article, site }: PageFacts): Pick<Metadata, 'authors'> {
  if (!article || article.authors.length === 0) return {};
  return { authors: article.authors.map(({ name, path }) => ({ name: bylineName(name), ...(path ? { url: pageUrl(site.origin, path) } : {}) })) };
}

/** All that Next's `generateMetadata` returns for a page; `metadataBase` is not needed, as every address is absolute. */
export function pageHead(page: PageFacts, patterns: TitlePatterns): Metadata {
  const { site, indexing = 'index', editions = {}, keywords = [], feeds = [] } = page;
  const described = metaDescription(page.description);
  // each page of a list has its own, as it has its own title
  const description = described && (page.page ?? 1) > 1 ? patterns.paged(described, page.page ?? 1) : described;
  const { robots, other } = robotsOf(indexing);
  const original = indexing === 'canonical' ? (page.article?.source?.url ?? undefined) : undefined;
  return {
    title: page.wholeTitle ? oneLine(page.wholeTitle) : documentTitle(page.title, oneLine(site.name), page.page ?? 1, patterns),
    ...(description ? { description } : {}),
    ...(keywords.length > 0 ? { keywords: keywords.map(oneLine) } : {}),
    ...authorsOf(page),
    alternates: alternatesOf(site.origin, page.path, original !== undefined || indexing === 'noindex' ? {} : editions, feeds, original),
    robots,
    openGraph: openGraph(page, description),
    twitter: twitterCard(page, description),
    icons: ICON_LINKS,
    manifest: localePath(site.locale, '/manifest.webmanifest'),
    formatDetection: NO_DETECTION,
    other: { 'applicable-device': 'pc,mobile', ...other },
  };
}
