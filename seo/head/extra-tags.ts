import { isoWithOffset } from '../../i18n/dates';
import { languageCodes } from '../languages';
import type { PageFacts } from '../types';

/** Props of a <meta> that Next's Metadata cannot express. */
export type MetaTag = { httpEquiv: string; content: string } | { property: string; content: string };

/** Toutiao's search reads the times from these, with zone. */
function toutiaoTimes({ article, site }: PageFacts): MetaTag[] {
  if (!article) return [];
  const published = isoWithOffset(article.published, site.timeZone);
  const modified = isoWithOffset(article.modified, site.timeZone);
  return [
    { property: 'bytedance:published_time', content: published },
    { property: 'bytedance:lrDate_time', content: modified },
    { property: 'bytedance:updated_time', content: modified },
  ];
}

/**
 * Tags of Chinese and other engines that have an effect: the language for Bing, which hardly reads hreflang; no
 * transcoding by Baidu; Toutiao's times. WeChat reads none: its card is the <title> and the first picture above 300 px.
 */
export function extraTags(page: PageFacts): MetaTag[] {
  return [
    { httpEquiv: 'content-language', content: languageCodes(page.article?.language ?? page.site.locale).lower },
    { httpEquiv: 'Cache-Control', content: 'no-transform' },
    { httpEquiv: 'Cache-Control', content: 'no-siteapp' },
    ...toutiaoTimes(page),
  ];
}
