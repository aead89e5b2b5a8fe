import { routing } from '../../i18n/routing';
import { editionOf, languageTag } from '../frontmatter/language';
import { at, type Fields, isMap, mapOf, merged, textOf, textsOf } from './maps';

/** One language of a Hugo site with its own settings over the site's. */
export type HugoLanguage = {
  key: string;
  /** The edition its pages go to; null when this site has none for it. */
  edition: string | null;
  /** Its language tag, for pages of a language without an edition. */
  tag: string | null;
  isDefault: boolean;
  /** First part of its addresses: '' or `/en`. */
  prefix: string;
  contentDir: string;
  config: Fields;
};

export type HugoSite = {
  /** Path of `baseURL`: '' or `/blog`. */
  basePath: string;
  languages: HugoLanguage[];
  main: HugoLanguage;
  staticDirs: string[];
  dataDir: string;
  /** Plural names, which are folders of `content/` and keys of front matter. */
  taxonomies: string[];
  config: Fields;
};

function basePathOf(url: unknown): string {
  try {
    return decodeURI(new URL(textOf(url) ?? '').pathname).replace(/\/+$/, '');
  } catch {
    return '';
  }
}

const tidyFolder = (path: string): string => path.replace(/^\.\//, '').replace(/\/+$/, '');

/** What is specific to a language lies over the site's settings (Hugo ≥ 0.112 allows most of them there). */
function settingsOf(config: Fields, own: Fields): Fields {
  const { languages: _, ...site } = config;
  return merged(site, own);
}

/** Reads Hugo's settings: https://gohugo.io/configuration/all/ and https://gohugo.io/configuration/languages/. */
export function hugoSite(config: Fields): HugoSite {
  const table = Object.entries(mapOf(config.languages)).filter(([, own]) => isMap(own) && own.disabled !== true) as [string, Fields][];
  const [first] = [...table].sort(([, a], [, b]) => Number(a.weight ?? Infinity) - Number(b.weight ?? Infinity));
  const declared = textOf(config.defaultcontentlanguage)?.toLowerCase();
  const mainKey = declared ?? (table.some(([key]) => key === 'en') ? 'en' : first?.[0]) ?? 'en';
  const all: [string, Fields][] = table.some(([key]) => key === mainKey) ? table : [[mainKey, {}], ...table];
  const isMultihost = table.length > 1 && table.every(([, own]) => textOf(own.baseurl) !== null);
  const languages = all.map(([key, own]): HugoLanguage => {
    const isDefault = key === mainKey;
    // `en` is what Hugo assumes; it says nothing unless someone wrote it
    const written = textOf(own.languagecode) ?? textOf(own.locale)
      ?? (isDefault ? (textOf(config.languagecode) ?? textOf(config.locale)) : null) ?? (isDefault && declared === undefined && table.length === 0 ? null : key);
    const tag = written === null ? null : languageTag(written);
    const hasPrefix = !isMultihost && (!isDefault || config.defaultcontentlanguageinsubdir === true);
    return {
      key, tag, edition: tag === null ? routing.defaultLocale : editionOf(tag, routing.locales), isDefault,
      prefix: hasPrefix ? `/${key}` : '', contentDir: tidyFolder(textOf(own.contentdir) ?? textOf(config.contentdir) ?? 'content'), config: settingsOf(config, own),
    };
  });
  const main = languages.find(({ isDefault }) => isDefault);
  if (!main) throw new Error('A site has a default language.');
  const taxonomies = isMap(config.taxonomies) ? Object.values(config.taxonomies).flatMap((name) => textOf(name) ?? []) : ['categories', 'tags'];
  const statics = textsOf(config.staticdir);
  return {
    basePath: basePathOf(at(config, 'baseurl')), languages, main, config, taxonomies,
    staticDirs: (statics.length > 0 ? statics : ['static']).map(tidyFolder), dataDir: tidyFolder(textOf(config.datadir) ?? 'data'),
  };
}
