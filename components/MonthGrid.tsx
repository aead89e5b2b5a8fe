import { useTranslations } from 'next-intl';
import { periodPath } from '../i18n/paths';
import { monthName } from './monthName';

/** Twelve cells; months with articles are links with their count. */
export function MonthGrid({ year, months, locale }: { year: number; months: number[]; locale: string }) {
  const t = useTranslations('archive');
  return (
    <ol className="months" aria-label={t('months', { year: String(year) })}>
      {Array.from({ length: 12 }, (_, index) => {
        const count = months[index] ?? 0;
        const name = monthName(index + 1, locale);
        return (
          <li key={name}>
            {count > 0 ? <a href={periodPath(locale, { year, month: index + 1 })}>{name} <span>{t('count', { count })}</span></a> : <span className="none">{name}</span>}
          </li>
        );
      })}
    </ol>
  );
}
