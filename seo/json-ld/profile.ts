import type { ProfilePageLeaf } from 'schema-dts';
import { languageCodes } from '../languages';
import { oneLine } from '../text';
import type { AuthorFacts, SiteFacts } from '../types';
import { pageUrl } from '../urls';
import { author } from './author';
import type { ListFacts } from './collection';
import { articleId, websiteId } from './ids';

/** https://developers.google.com/search/docs/appearance/structured-data/profile-page, with the author's newest pieces. */
export function profilePage(facts: AuthorFacts, list: ListFacts, site: SiteFacts): ProfilePageLeaf {
  const url = pageUrl(site.origin, list.path);
  return {
    '@type': 'ProfilePage', '@id': url, url,
    name: oneLine(list.title),
    inLanguage: languageCodes(site.locale).tag,
    isPartOf: { '@id': websiteId(site) },
    mainEntity: author(facts, site.origin),
    hasPart: list.items.map(({ path, title }) => {
      const article = pageUrl(site.origin, path);
      return { '@type': 'NewsArticle' as const, '@id': articleId(article), headline: oneLine(title), url: article };
    }),
  };
}
