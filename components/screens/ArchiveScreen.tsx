import { useTranslations } from 'next-intl';
import { formatPeriod } from '../../i18n/dates';
import { homePath, periodPath } from '../../i18n/paths';
import { Breadcrumb } from '../Breadcrumb';
import { EmptyState } from '../EmptyState';
import { MonthGrid } from '../MonthGrid';
import { PageHead } from '../PageHead';
import { PageShell } from '../PageShell';
import { yearsOf } from '../calendar';
import type { ArchiveScreenProps } from '../types';

/** Years and their months with counts. */
export function ArchiveScreen({ days, ...screen }: ArchiveScreenProps) {
  const t = useTranslations('archive');
  const list = useTranslations('list');
  const { locale } = screen;
  const years = yearsOf(days);
  const total = years.reduce((sum, { count }) => sum + count, 0);
  return (
    <PageShell {...screen}>
      <Breadcrumb crumbs={[{ label: t('title'), href: null }]} locale={locale} />
      <PageHead title={t('title')} meta={total > 0 && t('count', { count: total })} description={t('intro')} />
      {years.length === 0 && <EmptyState text={t('empty')} href={homePath(locale)} link={list('emptyLink')} />}
      {years.map(({ year, count, months }) => (
        <section className="year" key={year}>
          <header>
            <h2><a href={periodPath(locale, { year })}>{formatPeriod({ year }, locale)}</a></h2>
            <p className="meta">{t('count', { count })}</p>
          </header>
          <MonthGrid year={year} months={months} locale={locale} />
        </section>
      ))}
    </PageShell>
  );
}
