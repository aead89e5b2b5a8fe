/** An edition that also shows another one's articles, converted, where it has none of its own. */
const SHOWN_IN: Readonly<Record<string, string>> = { 'zh-TW': 'zh-CN' };

/** The edition whose articles stand in for those an edition has not; null for none. */
export const stoodInBy = (locale: string): string | null => SHOWN_IN[locale] ?? null;
