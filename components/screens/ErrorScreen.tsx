import { useTranslations } from 'next-intl';
import { homePath, periodPath } from '../../i18n/paths';
import { Notice } from '../Notice';
import { PageShell } from '../PageShell';
import { SectionLinks } from '../SectionLinks';
import type { ErrorScreenProps } from '../types';

/** 500: an apology and what still works; needs nothing from the archive. */
export function ErrorScreen({ reference, ...screen }: ErrorScreenProps) {
  const t = useTranslations('states');
  const { locale, header } = screen;
  return (
    <PageShell {...screen}>
      <Notice kicker={t('errorKicker')} title={t('errorTitle')} text={t('error')}>
        <ul className="inline-links">
          <li><a href={homePath(locale)}>{t('errorHome')}</a></li>
          <li><a href={periodPath(locale)}>{t('errorArchive')}</a></li>
        </ul>
        <SectionLinks sections={header.sections} locale={locale} />
        {reference && <p className="meta">{t('errorReference', { reference })}</p>}
      </Notice>
    </PageShell>
  );
}
