/** ISO 639 language, ISO 15924 script, ISO 3166-1 region, as search engines read them; `x-default` besides. */
const CODE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/;
/** What is often taken for a region. */
const NO_REGION = /-(?:UK|EU|LA)$/;

export const isLanguage = (code: string): boolean => CODE.test(code) && !NO_REGION.test(code) && languageName(code) !== null;

function languageName(code: string): string | null {
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code) ?? null;
  } catch {
    return null;
  }
}
