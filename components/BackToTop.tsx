import { useTranslations } from 'next-intl';

/** The way back up; a script shows it once the way is long. The footer's link does the same without one. */
export function BackToTop() {
  const t = useTranslations('footer');
  return <button type="button" className="js float up" data-to-top="" hidden>{t('backToTop')}</button>;
}
