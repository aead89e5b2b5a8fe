import { useTranslations } from 'next-intl';

/** Offers a reader who comes again to go on where they were; a script shows it when it knows where. */
export function ResumeLine() {
  const t = useTranslations('article');
  return (
    <p className="js float" data-resume="" hidden>
      <button type="button">{t('resume')}</button> <button type="button">{t('close')}</button>
    </p>
  );
}
