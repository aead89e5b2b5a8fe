import { useTranslations } from 'next-intl';
import { localePath } from '../../i18n/paths';

/** As the server cuts queries off (archive/search/types.ts), with room for filters. */
const LONGEST = 200;

type Props = { locale: string; query?: string; label: string; placeholder: string; autoFocus?: boolean };

/** A field for searching; with the script it completes what is typed (client/suggest.ts reads the data attributes). */
export function SuggestField({ locale, query, label, placeholder, autoFocus }: Props) {
  const t = useTranslations('search');
  return (
    <input type="search" name="q" defaultValue={query} placeholder={placeholder} aria-label={label} autoFocus={autoFocus} enterKeyHint="search" maxLength={LONGEST} autoComplete="off"
      data-suggest={localePath(locale, '/api/suggest')} data-list={t('suggestions')} data-category={t('category')} data-tag={t('tag')} data-author={t('author')} />
  );
}
