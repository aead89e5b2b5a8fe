import { useTranslations } from 'next-intl';
import { LANGUAGE_NAMES } from '../i18n/text';
import { editionShort } from './languages';
import type { EditionLink } from './types';

/** The same page in the other editions, each named in its own script. */
export function EditionSwitch({ editions }: { editions: EditionLink[] }) {
  const t = useTranslations('nav');
  const short = useTranslations('editionShort');
  if (editions.length < 2) return null;
  return (
    <nav className="editions" aria-label={t('editions')}>
      {editions.map(({ locale, href, current }) => (
        <a key={locale} href={href} lang={locale} hrefLang={locale} aria-current={current ? 'true' : undefined}>
          {editionShort(short, locale)}<span className="sr-only"> {LANGUAGE_NAMES[locale]}</span>
        </a>
      ))}
    </nav>
  );
}
