import { useTranslations } from 'next-intl';
import type { SearchScreenProps } from '../types';
import { isNarrowed, nameOf, NARROWING, searchAddress } from './address';

/** The filters in force, each a link to the search without it. */
export function InForce({ fields, answer, locale }: Pick<SearchScreenProps, 'fields' | 'answer' | 'locale'>) {
  const t = useTranslations('search');
  if (!isNarrowed(fields)) return null;
  return (
    <ul className="in-force" aria-label={t('inForce')}>
      {NARROWING.filter((name) => fields[name] !== '').map((name) => {
        const value = name === 'from' || name === 'to' ? fields[name] : nameOf(answer.understood.filters, name, fields[name]);
        const words = t('filter', { name: t(name), value });
        return <li key={name}><a href={searchAddress(locale, fields, { [name]: '' })} rel="nofollow" aria-label={t('remove', { filter: words })}>{words} <span aria-hidden="true">×</span></a></li>;
      })}
      <li><a href={searchAddress(locale, fields, { category: '', tag: '', author: '', from: '', to: '' })} rel="nofollow">{t('clear')}</a></li>
    </ul>
  );
}
