import { useTranslations } from 'next-intl';
import { indexPath, periodPath, popularPath, searchPath, termPath } from '../i18n/paths';
import { text } from '../i18n/text';
import { FooterColumn } from './FooterColumn';
import { menuLinks } from './menus';
import type { ScreenProps } from './types';

/** Ways on, records and the copyright line. */
export function SiteFooter({ settings, locale, header }: ScreenProps) {
  const t = useTranslations('footer');
  const { copyright, records } = settings.footer;
  const sections = header.sections.map(({ id, label }) => ({ label, href: termPath(locale, 'category', id) }));
  const browse = [
    ...(settings.popular ? [{ label: t('popular'), href: popularPath(locale) }] : []),
    { label: t('archive'), href: periodPath(locale) },
    { label: t('series'), href: indexPath(locale, 'series') },
    { label: t('tags'), href: indexPath(locale, 'tag') },
    { label: t('authors'), href: indexPath(locale, 'author') },
    { label: t('search'), href: searchPath(locale) },
  ];
  return (
    <footer className="footer">
      <div className="wrap">
        <nav className="foot-cols" aria-label={t('label')}>
          <FooterColumn heading={t('sections')} links={sections} wide />
          <FooterColumn heading={t('browse')} links={browse} />
          <FooterColumn heading={t('about')} links={menuLinks(settings, header.menuEntries, 'footer', locale)} />
        </nav>
        <div className="imprint">
          <p>{text(copyright, locale)}</p>
          {records.length > 0 && (
            <ul aria-label={t('records')}>
              {records.map(({ label, href }) => <li key={label}>{href ? <a href={href} rel="noopener nofollow">{label}</a> : label}</li>)}
            </ul>
          )}
          <p className="to-top"><a href="#top">{t('backToTop')}</a></p>
        </div>
      </div>
    </footer>
  );
}
