import type { ArchivePeriod } from '../archive/types';
import { formatPeriod } from '../i18n/dates';
import { periodPath } from '../i18n/paths';
import type { Crumb } from './types';

/** The archive, the year and the month above a period, and the period itself; `archive` is the name of the archive's page. */
export function periodCrumbs(period: ArchivePeriod, locale: string, archive: string): Crumb[] {
  const { year, month, day } = period;
  const above: ArchivePeriod[] = [...(month === undefined ? [] : [{ year }]), ...(day === undefined || month === undefined ? [] : [{ year, month }])];
  return [
    { label: archive, href: periodPath(locale) },
    ...above.map((wider) => ({ label: formatPeriod(wider, locale), href: periodPath(locale, wider) })),
    { label: formatPeriod(period, locale), href: null },
  ];
}
