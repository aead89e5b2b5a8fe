import type { useTranslations } from 'next-intl';

type Names = ReturnType<typeof useTranslations<'languages'>>;
type Shorts = ReturnType<typeof useTranslations<'editionShort'>>;

/** What a language is called in the reader's edition. */
export function languageName(t: Names, tag: string): string {
  if (tag === 'zh-CN' || tag === 'zh-TW' || tag === 'en') return t(tag);
  return tag || t('other');
}

/** One or two letters for the edition switch. */
export function editionShort(t: Shorts, locale: string): string {
  return locale === 'zh-CN' || locale === 'zh-TW' || locale === 'en' ? t(locale) : locale;
}
