import type { CollectionPageLeaf, ItemListLeaf } from 'schema-dts';
import { languageCodes } from '../languages';
import { oneLine } from '../text';
import type { CrumbFacts, SiteFacts } from '../types';
import { pageUrl } from '../urls';
import { trailId, websiteId } from './ids';

/** A list page: `items` are the rows it shows, `first` the position of the first one in the whole list. */
export type ListFacts = {
  path: string;
  title: string;
  description?: string | null;
  crumbs: readonly CrumbFacts[];
  items: readonly { path: string; title: string }[];
  first?: number;
};

function itemList(items: ListFacts['items'], origin: string, first = 1): ItemListLeaf {
  return {
    '@type': 'ItemList',
    itemListElement: items.map(({ path, title }, i) => ({
      '@type': 'ListItem' as const, position: first + i, url: pageUrl(origin, path), name: oneLine(title),
    })),
  };
}

export function collectionPage(list: ListFacts, site: SiteFacts): CollectionPageLeaf {
  const url = pageUrl(site.origin, list.path);
  return {
    '@type': 'CollectionPage', '@id': url, url,
    name: oneLine(list.title),
    description: oneLine(list.description ?? '') || undefined,
    inLanguage: languageCodes(site.locale).tag,
    isPartOf: { '@id': websiteId(site) },
    breadcrumb: list.crumbs.length > 1 ? { '@id': trailId(url) } : undefined,
    mainEntity: itemList(list.items, site.origin, list.first),
  };
}
