import { useTranslations } from 'next-intl';
import type { SearchFields } from '../types';
import { searchAddress } from './address';

/** The two orders of results, the one in force marked. Without words to match there is only one. */
export function SortLinks({ fields, locale }: { fields: SearchFields; locale: string }) {
  const t = useTranslations('search');
  if (fields.q === '') return null;
  return (
    <nav className="sorts" aria-label={t('sort')}>
      {(['', 'date'] as const).map((sort) => (
        <a key={sort} href={searchAddress(locale, fields, { sort })} rel="nofollow" aria-current={sort === fields.sort ? 'true' : undefined}>{t(sort === 'date' ? 'byDate' : 'byRelevance')}</a>
      ))}
    </nav>
  );
}
