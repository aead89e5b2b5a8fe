import { type Context, typedScalar } from './context';
import { editionOf, languageTag } from './language';
import type { SiteReading } from './types';

/** The edition an article is in and the language it is written in: file suffix, else `lang`, else the site's. */
export function readLanguage(context: Context, suffix: string | null, { language, locales }: SiteReading): { locale: string; contentLanguage: string } {
  const { fields, report } = context;
  const declared = fields.first('lang', 'language', 'locale');
  const own = { locale: suffix ?? language, contentLanguage: suffix ?? language };
  if (!declared || suffix !== null) return own;
  const { key, value } = declared;
  const first: unknown = Array.isArray(value) ? value.find((item) => item !== null && item !== '') : value;
  const typed = typeof first === 'string' ? first : typedScalar(context, key, first);
  const tag = typed === null ? null : languageTag(typed);
  if (tag === null) {
    report.warn(key, 'language-unknown', value, `This is no language; ${language} is used.`, 'Write a tag such as zh-CN or en.');
    return own;
  }
  const edition = editionOf(tag, locales);
  if (edition !== null) return { locale: edition, contentLanguage: edition };
  report.warn(key, 'language-without-edition', typed, `The site has no edition in ${tag}; the article appears in ${language}, marked as ${tag}.`, `Editions are ${locales.join(', ')}.`);
  return { locale: language, contentLanguage: tag };
}
