import { useTranslations } from 'next-intl';
import { formatDateTime } from '../i18n/dates';
import type { ScreenProps } from './types';

type Props = Pick<ScreenProps, 'settings' | 'locale'> & { visibleFrom: number | null; visibleUntil: number; until: number };

/** Says above an article that the public does not see it like this, and why. Times are epoch ms. */
export function PreviewBar({ settings, locale, visibleFrom, visibleUntil, until }: Props) {
  const t = useTranslations('preview');
  const time = (ms: number): string => formatDateTime(ms, locale, settings.timeZone);
  const now = Date.now();
  const state = visibleFrom === null ? t('draft') : visibleFrom > now ? t('scheduled', { time: time(visibleFrom) }) : visibleUntil <= now ? t('expired', { time: time(visibleUntil) }) : t('public');
  return <p className="preview-bar" role="status"><strong>{t('label')}</strong> {state} {t('until', { time: time(until) })}</p>;
}
