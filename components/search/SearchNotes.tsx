import { useTranslations } from 'next-intl';
import type { SearchScreenProps } from '../types';
import { searchAddress } from './address';

/** What a reader should know of how the answer came about. */
export function SearchNotes({ fields, answer, locale }: Pick<SearchScreenProps, 'fields' | 'answer' | 'locale'>) {
  const t = useTranslations('search');
  const { state, match, didYouMean, understood, hits } = answer;
  return (
    <>
      {state === 'cut-off' && <p className="hint" role="status">{t('cutOff')}</p>}
      {state === 'busy' && <p className="hint" role="status">{t('busy')}</p>}
      {understood.unknown.map((name) => <p key={name} className="hint">{t('unknown', { name })}</p>)}
      {didYouMean !== null && <p className="hint meant">{t('didYouMean')} <a href={searchAddress(locale, fields, { q: didYouMean })} rel="nofollow">{didYouMean}</a></p>}
      {hits.total > 0 && match === 'some' && <p className="hint">{t('some')}</p>}
      {hits.total > 0 && match === 'headlines' && <p className="hint">{t('headlines')}</p>}
    </>
  );
}
