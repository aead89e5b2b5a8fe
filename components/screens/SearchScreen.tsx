import { useTranslations } from 'next-intl';
import { searchPath } from '../../i18n/paths';
import { LatestBlock } from '../LatestBlock';
import { PageShell } from '../PageShell';
import { SearchFacets } from '../SearchFacets';
import { SearchResults } from '../SearchResults';
import type { SearchScreenProps } from '../types';
import { viewOf } from '../view';

const FORM = 'search-form';

/** Search: the big field, quiet facets, marked hits. */
export function SearchScreen({ fields, result, tooShort, categories, tags, latest, ...screen }: SearchScreenProps) {
  const t = useTranslations('search');
  const { locale } = screen;
  const view = viewOf(screen);
  const found = result !== null && !tooShort;
  return (
    <PageShell {...screen} search={false} className="search">
      <h1 className="sr-only">{t('title')}</h1>
      <form id={FORM} className="big-find" role="search" action={searchPath(locale)}>
        <input type="search" name="q" defaultValue={fields.q} placeholder={t('placeholder')} aria-label={t('field')} autoFocus={!found} enterKeyHint="search" maxLength={100} />
        <button>{t('submit')}</button>
      </form>
      <div className="search-cols">
        <SearchFacets {...{ fields, categories, tags, locale }} form={FORM} />
        <div>
          {found ? <SearchResults result={result} fields={fields} view={view} /> : <p className="hint">{t(tooShort ? 'tooShort' : 'start')}</p>}
          {(!found || result.total === 0) && <LatestBlock heading={t('latest')} stories={latest} view={view} />}
        </div>
      </div>
    </PageShell>
  );
}
