import type { WebSiteLeaf } from 'schema-dts';
import { homePath } from '../../i18n/paths';
import { languageCodes } from '../languages';
import { oneLine } from '../text';
import type { SiteFacts } from '../types';
import { pageUrl } from '../urls';
import { organizationId, websiteId } from './ids';

/** The site name as results show it (Google: site names; front page only). The search box was retired in 2024. */
export function website(site: SiteFacts): WebSiteLeaf {
  const { alternateNames = [] } = site;
  return {
    '@type': 'WebSite', '@id': websiteId(site),
    name: oneLine(site.name),
    alternateName: alternateNames.length > 0 ? alternateNames.map(oneLine) : undefined,
    url: pageUrl(site.origin, homePath(site.locale)),
    description: oneLine(site.description) || undefined,
    inLanguage: languageCodes(site.locale).tag,
    publisher: { '@id': organizationId(site) },
  };
}
