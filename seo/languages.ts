/** One language, the spelling of each format (using another format's makes the value invalid). */
export type LanguageCodes = {
  /** BCP 47: `<html lang>`, JSON-LD `inLanguage`, `xml:lang`, JSON Feed `language`, manifest `lang`. */
  tag: string;
  /** Google: language, script or region; a script code also catches Hong Kong and Macau. */
  hreflang: readonly string[];
  /** Open Graph: `language_TERRITORY`. */
  openGraph: string;
  /** RSS `<language>` and `http-equiv=content-language`: lower case. */
  lower: string;
  /** Google news sitemap XSD: `zh-cn|zh-tw|([a-z]{2,3})`. */
  news: string;
};

const TABLE: Readonly<Record<string, LanguageCodes>> = {
  'zh-CN': { tag: 'zh-CN', hreflang: ['zh-CN', 'zh-Hans'], openGraph: 'zh_CN', lower: 'zh-cn', news: 'zh-cn' },
  'zh-TW': { tag: 'zh-TW', hreflang: ['zh-TW', 'zh-Hant'], openGraph: 'zh_TW', lower: 'zh-tw', news: 'zh-tw' },
  en: { tag: 'en', hreflang: ['en'], openGraph: 'en_US', lower: 'en', news: 'en' },
};

const UNDETERMINED: LanguageCodes = { tag: 'und', hreflang: [], openGraph: 'en_US', lower: 'und', news: 'und' };

/** Codes of a language that is no edition of the site, such as that of a single article. */
function derive(tag: string): LanguageCodes {
  try {
    const locale = new Intl.Locale(tag);
    const { language, region, script } = locale.maximize();
    const plain = locale.toString();
    const news = language === 'zh' ? (script === 'Hant' ? 'zh-tw' : 'zh-cn') : language;
    return { tag: plain, hreflang: [plain], openGraph: region ? `${language}_${region}` : language, lower: plain.toLowerCase(), news };
  } catch {
    return UNDETERMINED;
  }
}

export function languageCodes(tag: string): LanguageCodes {
  return TABLE[tag] ?? derive(tag);
}
