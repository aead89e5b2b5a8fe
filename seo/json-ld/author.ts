import type { OrganizationLeaf, PersonLeaf } from 'schema-dts';
import { bylineName, isOrganizationName } from '../byline';
import { oneLine } from '../text';
import type { AuthorFacts } from '../types';
import { pageUrl } from '../urls';
import { imageObject } from './image';

/** A person, or a desk or agency; with the page that identifies them. */
export function author(facts: AuthorFacts, origin: string): PersonLeaf | OrganizationLeaf {
  const name = bylineName(facts.name);
  const url = facts.path === undefined ? undefined : pageUrl(origin, facts.path);
  const image = facts.image ? (imageObject(facts.image, origin) ?? undefined) : undefined;
  const shared = {
    ...(url ? { '@id': `${url}#author` } : {}),
    name, url, image,
    description: oneLine(facts.bio ?? '') || undefined,
    sameAs: facts.sameAs && facts.sameAs.length > 0 ? facts.sameAs : undefined,
  };
  const kind = facts.kind ?? (isOrganizationName(name) ? 'organization' : 'person');
  return kind === 'organization' ? { '@type': 'Organization', ...shared } : { '@type': 'Person', ...shared, jobTitle: oneLine(facts.role ?? '') || undefined };
}
