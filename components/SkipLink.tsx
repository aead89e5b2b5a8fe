import { useTranslations } from 'next-intl';

/** First stop of the keyboard: jumps over the masthead. */
export function SkipLink() {
  const t = useTranslations('nav');
  return <a className="skip" href="#main">{t('skip')}</a>;
}
