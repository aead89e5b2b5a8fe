import { useTranslations } from 'next-intl';
import { languageName } from './languages';

/** Says that the article behind a headline is in another language. */
export function LanguageNote({ language }: { language: string }) {
  const t = useTranslations('story');
  const names = useTranslations('languages');
  return <span className="lang-note">{t('inLanguage', { language: languageName(names, language) })}</span>;
}
