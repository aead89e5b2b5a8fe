import { useTranslations } from 'next-intl';
import { formatDate, formatTime, formatWeekday } from '../i18n/dates';
import { homePath, termPath } from '../i18n/paths';
import { menuLinks } from './menus';
import { Time } from './Time';
import type { ScreenProps } from './types';

/** The sections under the masthead; on phones it scrolls sideways, nothing hides behind a button. */
export function SectionStrip({ settings, locale, header }: ScreenProps) {
  const t = useTranslations('nav');
  const { sections, current, updated } = header;
  const { timeZone } = settings;
  return (
    <div className="strip wrap">
      <nav aria-label={t('sections')}>
        <ul>
          <li><a href={homePath(locale)}>{t('home')}</a></li>
          {sections.map(({ id, label }) => (
            <li key={id}><a href={termPath(locale, 'category', id)} aria-current={id === current ? 'true' : undefined}>{label}</a></li>
          ))}
          {menuLinks(settings, header.menuEntries, 'main', locale).map(({ label, href }) => <li key={href}><a href={href}>{label}</a></li>)}
        </ul>
      </nav>
      {updated !== null && (
        <p className="dateline">
          <Time ms={updated} timeZone={timeZone}>
            <span>{t('dateline', { date: formatDate(updated, locale, timeZone), weekday: formatWeekday(updated, locale, timeZone) })}</span> <b>{t('updated', { time: formatTime(updated, timeZone) })}</b>
          </Time>
        </p>
      )}
    </div>
  );
}
