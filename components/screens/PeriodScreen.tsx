import { useTranslations } from 'next-intl';
import { formatPeriod } from '../../i18n/dates';
import { periodPath } from '../../i18n/paths';
import { EmptyState } from '../EmptyState';
import { ListBody } from '../ListBody';
import { ListFrame } from '../ListFrame';
import { PageHead } from '../PageHead';
import { PeriodNav } from '../PeriodNav';
import { periodCrumbs } from '../periodCrumbs';
import type { PeriodScreenProps } from '../types';
import { viewOf } from '../view';

/** The articles of a year, month or day, with the calendar around it. */
export function PeriodScreen({ period, days, page, otherEdition, sidebar, ...screen }: PeriodScreenProps) {
  const t = useTranslations('archive');
  const { locale } = screen;
  const title = formatPeriod(period, locale);
  const isYear = period.month === undefined;
  const nav = <PeriodNav period={period} days={days} locale={locale} />;
  return (
    <ListFrame
      {...screen}
      {...{ otherEdition, sidebar }}
      calendar={isYear ? undefined : nav}
      crumbs={periodCrumbs(period, locale, t('title'))}
      head={<PageHead title={title} kicker={t('title')} meta={t('count', { count: page.total })} />}
    >
      {isYear && nav}
      <ListBody page={page} path={periodPath(locale, period)} view={viewOf(screen)} labels empty={<EmptyState text={t('periodEmpty')} href={periodPath(locale)} link={t('title')} />} />
    </ListFrame>
  );
}
