/** Names people write where a language tag is meant. */
const NAMES: Readonly<Record<string, string>> = { cn: 'zh-CN', chinese: 'zh-CN', 中文: 'zh-CN', 简体中文: 'zh-CN', english: 'en', 英文: 'en' };

/** The canonical form of a language tag as people write it (`zh_CN`, `EN`); null when it is none. */
export function languageTag(typed: string): string | null {
  const text = typed.trim();
  try {
    const [tag] = Intl.getCanonicalLocales(NAMES[text.toLowerCase()] ?? text.replaceAll('_', '-'));
    // longer language codes are well-formed, but none is assigned: `default` or `markdown` are no languages
    return tag !== undefined && /^(?!und)[a-z]{2,3}(?:-|$)/.test(tag) ? tag : null;
  } catch {
    return null;
  }
}

const writing = (tag: string): string => {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${language}-${script ?? ''}`;
};

/** The site's edition a tag belongs to, by language and script: `zh-Hans` is `zh-CN`, `zh-TW` is not. */
export function editionOf(tag: string, locales: readonly string[]): string | null {
  return locales.find((known) => known.toLowerCase() === tag.toLowerCase()) ?? locales.find((known) => writing(known) === writing(tag)) ?? null;
}
