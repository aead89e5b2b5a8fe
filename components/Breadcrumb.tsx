import { useTranslations } from 'next-intl';
import { homePath } from '../i18n/paths';
import type { Crumb } from './types';

/** Where the reader is, from the front page down. */
export function Breadcrumb({ crumbs, locale }: { crumbs: Crumb[]; locale: string }) {
  const t = useTranslations('nav');
  return (
    <nav className="crumbs" aria-label={t('breadcrumb')}>
      <ol>
        <li><a href={homePath(locale)}>{t('home')}</a></li>
        {crumbs.map(({ label, href }) => <li key={label}>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>)}
      </ol>
    </nav>
  );
}
