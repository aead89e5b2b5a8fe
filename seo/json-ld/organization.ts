import type { NewsMediaOrganizationLeaf } from 'schema-dts';
import { ICONS } from '../icons';
import { oneLine } from '../text';
import type { PublisherPages, SiteFacts } from '../types';
import { absoluteUrl, pageUrl } from '../urls';
import { organizationId } from './ids';
import { imageObject } from './image';

const POLICIES = ['publishingPrinciples', 'correctionsPolicy', 'ethicsPolicy', 'masthead', 'ownershipFundingInfo'] as const;

function policies(pages: PublisherPages, origin: string): Pick<NewsMediaOrganizationLeaf, (typeof POLICIES)[number]> {
  return Object.fromEntries(POLICIES.flatMap((name) => {
    const url = pages[name] === undefined ? null : absoluteUrl(pages[name], origin);
    return url ? [[name, url]] : [];
  }));
}

/** The publisher: what every page needs for its name and logo (Google: article structured data). */
export function organization(site: SiteFacts): NewsMediaOrganizationLeaf {
  const { publisher, origin } = site;
  return {
    '@type': 'NewsMediaOrganization', '@id': organizationId(site),
    name: oneLine(publisher.name), url: pageUrl(origin, '/'),
    logo: imageObject(publisher.logo ?? { ...ICONS.large }, origin) ?? undefined,
  };
}

/** The publisher in full, for the front page: where else it is, how to reach it, its rules. */
export function fullOrganization(site: SiteFacts): NewsMediaOrganizationLeaf {
  const { publisher, origin } = site;
  const { email, telephone, sameAs = [], pages = {} } = publisher;
  const contact = pages.contact === undefined ? null : absoluteUrl(pages.contact, origin);
  return {
    ...organization(site),
    ...policies(pages, origin),
    legalName: publisher.legalName,
    sameAs: sameAs.length > 0 ? sameAs : undefined,
    contactPoint: email || telephone || contact
      ? { '@type': 'ContactPoint', contactType: 'newsroom', email, telephone, url: contact ?? undefined }
      : undefined,
  };
}
