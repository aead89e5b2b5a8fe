import { formatDate, formatDayMonth, formatTime, zonedParts } from '../i18n/dates';
import type { ScreenProps } from './types';

/** What the parts need to know of the page they stand on. */
export type View = { locale: string; timeZone: string; newest: number | null };

export const viewOf = ({ settings, locale, header }: ScreenProps): View =>
  ({ locale, timeZone: settings.timeZone, newest: header.updated });

/**
 * The clock for stories of the newest story's day, the day for the same year, else the full date. Measured against the
 * newest story, not against now: cached pages must stay true.
 */
export function shortMoment(ms: number, view: View): string {
  const { locale, timeZone, newest } = view;
  if (newest === null) return formatDate(ms, locale, timeZone);
  const at = zonedParts(ms, timeZone);
  const last = zonedParts(newest, timeZone);
  if (at.year !== last.year) return formatDate(ms, locale, timeZone);
  if (at.month === last.month && at.day === last.day) return formatTime(ms, timeZone);
  return formatDayMonth(ms, locale, timeZone);
}
