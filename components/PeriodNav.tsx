import { useTranslations } from 'next-intl';
import type { ArchivePeriod, PeriodCount } from '../archive/types';
import { formatPeriod } from '../i18n/dates';
import { periodPath } from '../i18n/paths';
import { DayCalendar } from './DayCalendar';
import { MonthGrid } from './MonthGrid';
import { neighboursOf, yearsOf } from './calendar';

/** The months of a year or the days of a month, and the nearest periods before and after that have articles. */
export function PeriodNav({ period, days, locale }: { period: ArchivePeriod; days: PeriodCount[]; locale: string }) {
  const t = useTranslations('archive');
  const { year, month, day } = period;
  const { earlier, later } = neighboursOf(period, days);
  const months = yearsOf(days).find((entry) => entry.year === year)?.months ?? [];
  return (
    <div className="period-nav">
      {month === undefined ? <MonthGrid year={year} months={months} locale={locale} /> : <DayCalendar {...{ year, month, day, days, locale }} />}
      {(earlier || later) && (
        <nav className="inline-links" aria-label={t('neighbours')}>
          {earlier && <a rel="prev" href={periodPath(locale, earlier)}>{t('previous', { period: formatPeriod(earlier, locale) })}</a>}
          {later && <a rel="next" href={periodPath(locale, later)}>{t('next', { period: formatPeriod(later, locale) })}</a>}
        </nav>
      )}
    </div>
  );
}
