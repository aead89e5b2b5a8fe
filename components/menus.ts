import type { MenuEntry } from '../archive/types';
import { text } from '../i18n/text';
import type { SiteSettings } from '../settings/site-types';

export type MenuLink = { label: string; href: string };

/** Links of a menu from the settings and from articles that joined it: by weight, unweighted ones last. */
export function menuLinks(settings: SiteSettings, entries: MenuEntry[] | undefined, menu: 'main' | 'footer' | 'side', locale: string): MenuLink[] {
  const own = settings.menus[menu].map(({ label, href, weight }) => ({ label: text(label, locale), href, weight }));
  const joined = (entries ?? []).filter((entry) => entry.menu === menu);
  return [...own, ...joined]
    .sort((a, b) => (a.weight || Infinity) - (b.weight || Infinity) || 0)
    .map(({ label, href }) => ({ label, href }));
}
