import { useTranslations } from 'next-intl';
import { searchPath } from '../i18n/paths';
import { EditionSwitch } from './EditionSwitch';
import { SearchForm } from './SearchForm';
import { SectionStrip } from './SectionStrip';
import { Wordmark } from './Wordmark';
import type { ScreenProps } from './types';

/** Masthead and section strip. `search={false}` where the page has its own big field. */
export function SiteHeader({ search = true, ...screen }: ScreenProps & { search?: boolean }) {
  const t = useTranslations('nav');
  const { settings, locale, header } = screen;
  return (
    <header className="masthead">
      <div className="bar wrap">
        <Wordmark settings={settings} locale={locale} />
        {search && <SearchForm locale={locale} className="top-find" />}
        <a className="to-search" href={searchPath(locale)}>{t('searchSubmit')}</a>
        <EditionSwitch editions={header.editions} />
        <button type="button" className="theme js" data-theme-switch="" aria-label={t('theme')} title={t('theme')}><span aria-hidden="true">◐</span></button>
      </div>
      <SectionStrip {...screen} />
    </header>
  );
}
