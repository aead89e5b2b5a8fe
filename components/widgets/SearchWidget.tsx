import { useTranslations } from 'next-intl';
import { SearchForm } from '../SearchForm';

/** A search field in the sidebar. */
export function SearchWidget({ locale }: { locale: string }) {
  const t = useTranslations('widgets');
  return <section className="widget"><h2 className="sr-only">{t('search')}</h2><SearchForm locale={locale} label={t('search')} /></section>;
}
