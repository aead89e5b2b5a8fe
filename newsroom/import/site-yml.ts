import { stringify } from 'yaml';
import { routing } from '../../i18n/routing';
import { siteSchema } from '../../settings/site-schema';
import type { HugoSite } from './hugo-site';
import { localText } from './local-text';
import { at, type Fields, mapOf, textOf } from './maps';
import type { Findings } from './report';
import { siteParams } from './site-params';

export type Section = { id: string; label: string | Record<string, string>; description?: string | Record<string, string> };

/** The edition that pages without a language mark are in. */
export const siteLanguage = (site: HugoSite): string => site.main.edition ?? routing.defaultLocale;

/**
 * Hugo reads dates without an offset in `timeZone`, else in UTC. Chinese sites without one were written by Chinese
 * clocks all the same: they get this site's default.
 */
export const siteTimeZone = (site: HugoSite): string | null => textOf(site.config.timezone) ?? (siteLanguage(site).startsWith('zh') ? null : 'UTC');

const clamped = (value: unknown): number | null => {
  const size = Number(textOf(value));
  return Number.isInteger(size) && size > 0 ? Math.min(size, 100) : null;
};

/** `site.yml` from Hugo's configuration, with the menus and sections that were found. */
export function siteYaml(site: HugoSite, configFile: string, found: { menus: Fields; categories: Section[] }, findings: Findings): string | null {
  const { config } = site;
  const params = mapOf(config.params);
  const { keys, left, dropped } = siteParams(params);
  const text = (read: (own: Fields) => unknown): ReturnType<typeof localText> => localText(site, read);
  const copyright = text((own) => own.copyright ?? at(own, 'params', 'copyright'));
  const settings: Fields = {
    name: text(({ title }) => title),
    tagline: text((own) => at(own, 'params', 'logo', 'subtitle') ?? at(own, 'params', 'subtitle')),
    description: text((own) => at(own, 'params', 'description')),
    language: siteLanguage(site),
    timeZone: siteTimeZone(site),
    pageSize: clamped(at(config, 'pagination', 'pagersize') ?? config.paginate),
    logo: textOf(at(params, 'logo', 'image')),
    categories: found.categories.length > 0 ? found.categories : null,
    menus: Object.keys(found.menus).length > 0 ? found.menus : null,
    ...keys,
    footer: copyright === null ? null : { copyright },
  };
  if (typeof settings.logo === 'string' && !settings.logo.startsWith('/')) settings.logo = `/${settings.logo}`;
  const kept = Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== null));
  const checked = siteSchema.safeParse(kept);
  for (const issue of checked.error?.issues ?? []) {
    const [key = ''] = issue.path.map(String);
    findings.warn(configFile, `${issue.path.join('.')}: ${issue.message}. The key is left out of site.yml.`, { field: key, found: JSON.stringify(kept[key]).slice(0, 80) });
    delete kept[key];
  }
  const warn = (message: string, values: string[]): void => {
    if (values.length > 0) findings.warn(configFile, message, { field: 'params', found: values.join(', ').slice(0, 300) });
  };
  warn('Parameters that mean nothing here are not imported.', left);
  warn('Values that mean nothing here are left out.', dropped);
  if (textOf(config.timezone) === null && kept.timeZone === undefined) {
    findings.warn(configFile, 'There is no timeZone, so Hugo read dates without an offset as UTC; here they are Asia/Shanghai.', { field: 'timeZone', hint: 'Set timeZone: UTC in site.yml if UTC was meant.' });
  }
  if (textOf(at(config, 'services', 'disqus', 'shortname')) !== null || textOf(config.disqusshortname) !== null) findings.warn(configFile, 'Disqus is not supported; see comments in site.yml for giscus and Waline.', { field: 'disqus' });
  return siteSchema.safeParse(kept).success ? stringify(kept, { lineWidth: 0 }) : null;
}
