import type { Graph, Thing, WebPageLeaf } from 'schema-dts';
import { languageCodes } from '../languages';
import { oneLine } from '../text';
import type { ArticleFacts, AuthorFacts, CrumbFacts, SiteFacts } from '../types';
import { pageUrl } from '../urls';
import { newsArticle } from './article';
import { breadcrumb } from './breadcrumb';
import { collectionPage, type ListFacts } from './collection';
import { organizationId, websiteId } from './ids';
import { fullOrganization, organization } from './organization';
import { profilePage } from './profile';
import { website } from './website';

const graph = (nodes: readonly (Thing | null)[]): Graph => ({
  '@context': 'https://schema.org',
  '@graph': nodes.filter((node) => node !== null),
});

const trail = (crumbs: readonly CrumbFacts[], site: SiteFacts, path: string) => breadcrumb(crumbs, site.origin, pageUrl(site.origin, path));

/** The front page: who we are, in full. */
export function frontGraph(site: SiteFacts): Graph {
  return graph([fullOrganization(site), website(site)]);
}

export function articleGraph(article: ArticleFacts, crumbs: readonly CrumbFacts[], site: SiteFacts): Graph {
  return graph([newsArticle(article, site), trail(crumbs, site, article.path), organization(site)]);
}

/** A category, tag, series or period, or an index of them. */
export function listGraph(list: ListFacts, site: SiteFacts): Graph {
  return graph([collectionPage(list, site), trail(list.crumbs, site, list.path), website(site), organization(site)]);
}

/** A page of the site's own, such as its rules or whom to write to. */
export function pageGraph({ path, title, description, crumbs }: Omit<ListFacts, 'items'>, site: SiteFacts): Graph {
  const url = pageUrl(site.origin, path);
  const page: WebPageLeaf = {
    '@type': 'WebPage', '@id': url, url, name: oneLine(title), description: oneLine(description ?? '') || undefined,
    inLanguage: languageCodes(site.locale).tag, isPartOf: { '@id': websiteId(site) }, publisher: { '@id': organizationId(site) },
  };
  return graph([page, trail(crumbs, site, path), website(site), organization(site)]);
}

export function authorGraph(author: AuthorFacts, list: ListFacts, site: SiteFacts): Graph {
  return graph([profilePage(author, list, site), trail(list.crumbs, site, list.path), website(site), organization(site)]);
}
