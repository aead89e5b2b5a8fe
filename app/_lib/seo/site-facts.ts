import type { Archive } from '../../../archive';
import { cardImage } from '../../../cards/address';
import { siteCard } from '../../../cards/facts';
import { text } from '../../../i18n/text';
import type { SiteFacts } from '../../../seo/types';
import { readSettings } from '../../../settings/env';

/** The site in one edition, as `site.yml` and SITE_URL have it. */
export function siteFacts(archive: Archive, locale: string): SiteFacts {
  const { name, alternateNames, description, timeZone, publisher, shareImage } = archive.site();
  const { email, telephone, legalName, logo, sameAs, pages } = publisher;
  const own = text(name, locale);
  const names = [...new Set([...archive.editions().map((edition) => text(name, edition)), ...alternateNames])];
  return {
    origin: readSettings().siteUrl, locale, name: own, alternateNames: names.filter((other) => other !== own),
    description: text(description, locale), timeZone,
    publisher: {
      name: text(publisher.name, locale) || own, sameAs, pages,
      ...(legalName === null ? {} : { legalName }), ...(logo ? { logo } : {}),
      ...(email === null ? {} : { email }), ...(telephone === null ? {} : { telephone }),
    },
    shareImage: shareImage ?? cardImage(locale, null, siteCard(archive.site(), locale), '1.91x1'),
  };
}
