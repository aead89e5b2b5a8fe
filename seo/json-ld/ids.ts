import { homePath } from '../../i18n/paths';
import type { SiteFacts } from '../types';
import { pageUrl } from '../urls';

/** Stable names of the nodes, so that every page speaks of the same publisher, site and article. */
export const organizationId = ({ origin }: SiteFacts): string => `${pageUrl(origin, '/')}#organization`;
export const websiteId = (site: SiteFacts): string => `${pageUrl(site.origin, homePath(site.locale))}#website`;
export const articleId = (url: string): string => `${url}#article`;
export const trailId = (url: string): string => `${url}#breadcrumb`;
