import type { Term } from '../archive/types';
import { text } from '../i18n/text';
import type { SiteSettings } from '../settings/site-types';

/** The categories the site names, in its order, as terms of an edition. */
export function sectionsOf(settings: SiteSettings, locale: string): Term[] {
  return settings.categories.map(({ id, label }) => ({ kind: 'category', id, label: text(label, locale) || id }));
}
