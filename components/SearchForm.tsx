import { useTranslations } from 'next-intl';
import { searchPath } from '../i18n/paths';
import { SuggestField } from './search/SuggestField';

type Props = { locale: string; className?: string; label?: string; query?: string };

/** A plain GET search; `label` tells several on one page apart. */
export function SearchForm({ locale, className = '', label, query }: Props) {
  const t = useTranslations('nav');
  return (
    <form className={`find ${className}`} role="search" action={searchPath(locale)} aria-label={label ?? t('search')}>
      <SuggestField locale={locale} query={query} label={t('searchField')} placeholder={t('searchPlaceholder')} />
      <button>{t('searchSubmit')}</button>
    </form>
  );
}
