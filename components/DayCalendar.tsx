import { useTranslations } from 'next-intl';
import type { PeriodCount } from '../archive/types';
import { formatPeriod } from '../i18n/dates';
import { periodPath } from '../i18n/paths';
import { weeksOf } from './calendar';

type Props = { year: number; month: number; day?: number; days: PeriodCount[]; locale: string };

const WEEKDAYS = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7'] as const;

/** A month as a calendar; days with articles are links. */
export function DayCalendar({ year, month, day: current, days, locale }: Props) {
  const t = useTranslations('archive');
  return (
    <table className="calendar">
      <caption className="sr-only">{t('days', { month: formatPeriod({ year, month }, locale) })}</caption>
      <thead><tr>{WEEKDAYS.map((name) => <th key={name} scope="col">{t(`weekdays.${name}`)}</th>)}</tr></thead>
      <tbody>
        {weeksOf(year, month, days).map((week, row) => (
          <tr key={row}>
            {week.map((cell, column) => (
              <td key={column}>
                {cell && cell.count > 0 ? (
                  <a href={periodPath(locale, { year, month, day: cell.day })} aria-current={cell.day === current ? 'date' : undefined}
                    aria-label={t('dayLink', { date: formatPeriod({ year, month, day: cell.day }, locale), count: cell.count })}>{cell.day}</a>
                ) : cell?.day}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
