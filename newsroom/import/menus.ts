import type { HugoLanguage, HugoSite } from './hugo-site';
import { asWritten, lookedUp } from './addresses';
import { at, isMap, listOf, textOf } from './maps';
import type { PageIndex } from './page-index';
import type { Findings } from './report';

type Link = { label: string | Record<string, string>; href: string; weight?: number };

const MENUS = ['main', 'footer', 'side'] as const;
/** First segments of lists that are found under the same address here. */
const LISTS = /^\/(?:categories|tags|series|authors|archive|search)(?:\/|$)/;

/** Where an entry leads now; null when nothing of the import is there. */
function hrefOf(written: string, language: HugoLanguage, site: HugoSite, index: PageIndex): string | null {
  if (/^(?:https?:|mailto:)/i.test(written)) return written;
  const path = `/${written.replace(/^\/+/, '')}`;
  const inSite = site.basePath !== '' && path.startsWith(`${site.basePath}/`) ? path.slice(site.basePath.length) : path;
  const page = index.at(path, language.key) ?? index.at(`${site.basePath}${language.prefix}${path}`, language.key);
  if (page) return asWritten(page.address);
  const bare = inSite.toLowerCase().startsWith(`${language.prefix}/`) ? inSite.slice(language.prefix.length) : inSite;
  const found = lookedUp(bare);
  if (found === null) return '/';
  return LISTS.test(found) ? asWritten(found) : null;
}

/** The links of Hugo's `[menus]` for `site.yml`, flat, each with its label in every language that has the entry. */
export function siteMenus(site: HugoSite, index: PageIndex, configFile: string, findings: Findings): Record<string, Link[]> {
  const menus: Record<string, Link[]> = {};
  const warn = (message: string, found: string): void => findings.warn(configFile, message, { field: 'menus', found, code: 'menu' });
  const ordered = [site.main, ...site.languages.filter(({ isDefault }) => !isDefault)];
  const byIdentity = new Map<string, { link: Link; labels: Record<string, string> }>();
  for (const language of ordered) {
    const table = at(language.config, 'menus') ?? at(language.config, 'menu');
    for (const [menu, entries] of Object.entries(isMap(table) ? table : {})) {
      if (!MENUS.some((known) => known === menu)) {
        warn(`The site has the menus ${MENUS.join(', ')}; this one is left out.`, menu);
        continue;
      }
      for (const entry of listOf(entries)) {
        const written = textOf(at(entry, 'pageref')) ?? textOf(at(entry, 'url'));
        const label = textOf(at(entry, 'name')) ?? textOf(at(entry, 'title')) ?? textOf(at(entry, 'identifier')) ?? written;
        if (written === null || label === null) {
          warn('An entry of a menu needs a name and a url; it is left out.', label ?? menu);
          continue;
        }
        if (textOf(at(entry, 'parent')) !== null) warn('Menus are flat here; the entry stands beside its parent.', label);
        const href = hrefOf(written, language, site, index) ?? '/archive';
        if (href === '/archive' && !/archive/.test(written)) warn('Nothing is imported at this address; the entry leads to the archive.', written);
        const identity = `${menu} ${textOf(at(entry, 'identifier')) ?? (/^[a-z]+:/i.test(href) ? href : lookedUp(href))} ${href === '/archive' ? written.replace(language.prefix, '') : ''}`;
        const known = byIdentity.get(identity);
        if (known && language.edition !== null && known.labels[language.edition] === undefined) {
          known.labels[language.edition] = label;
          known.link.label = known.labels;
        } else if (!known && (language.isDefault || language.edition !== null)) {
          const weight = at(entry, 'weight');
          const link: Link = { label, href, ...(typeof weight === 'number' ? { weight } : {}) };
          byIdentity.set(identity, { link, labels: language.edition === null ? {} : { [language.edition]: label } });
          if (!language.isDefault) warn(`This entry is in the menu of ${language.key} only; here all editions show it.`, label);
          (menus[menu] ??= []).push(link);
        }
      }
    }
  }
  return menus;
}
