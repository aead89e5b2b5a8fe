import { CONVERTED } from '../../i18n/editions';
import { traditional } from '../../i18n/hant/traditional';
import type { LocalText, SiteSettings } from '../../settings/site-types';

/** The site's own words for the traditional edition, converted where `site.yml` has none: a few, so they are stored. */
export function inBothScripts(site: SiteSettings): SiteSettings {
  if (!site.traditionalChinese) return site;
  const convert = traditional(site.glossary);
  const fill = (words: LocalText): LocalText => {
    const source = words[CONVERTED.source] ?? words[''];
    return source === undefined || words[CONVERTED.edition] !== undefined ? words : { ...words, [CONVERTED.edition]: convert(source) };
  };
  const links = (menu: SiteSettings['menus']['main']): SiteSettings['menus']['main'] => menu.map((link) => ({ ...link, label: fill(link.label) }));
  return {
    ...site,
    name: fill(site.name), tagline: fill(site.tagline), description: fill(site.description),
    publisher: { ...site.publisher, name: fill(site.publisher.name) },
    categories: site.categories.map((category) => ({ ...category, label: fill(category.label), description: category.description && fill(category.description) })),
    menus: { main: links(site.menus.main), footer: links(site.menus.footer), side: links(site.menus.side) },
    footer: { ...site.footer, copyright: fill(site.footer.copyright) },
  };
}
