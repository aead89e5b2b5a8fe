import { useTranslations } from 'next-intl';
import { searchPath } from '../../i18n/paths';
import { PageShell } from '../PageShell';
import { InForce } from '../search/InForce';
import { SearchFilters } from '../search/SearchFilters';
import { SearchHelp } from '../search/SearchHelp';
import { SearchNotes } from '../search/SearchNotes';
import { SearchResults } from '../search/SearchResults';
import { SuggestField } from '../search/SuggestField';
import type { SearchScreenProps } from '../types';
import { viewOf } from '../view';

const FORM = 'search-form';

/** Search: the big field, quiet facets, marked hits; help where there are none. */
export function SearchScreen({ fields, answer, choices, popular, latest, ...screen }: SearchScreenProps) {
  const t = useTranslations('search');
  const { locale } = screen;
  const view = viewOf(screen);
  const asked = { fields, answer, locale };
  const { state, hits } = answer;
  const count = hits.total;
  return (
    <PageShell {...screen} search={false} className="search">
      <h1 className="sr-only">{t('title')}</h1>
      <form id={FORM} className="big-find" role="search" action={searchPath(locale)}>
        <SuggestField locale={locale} query={fields.q} label={t('field')} placeholder={t('placeholder')} autoFocus={state === 'nothing'} />
        <button>{t('submit')}</button>
      </form>
      <div className="search-cols">
        <SearchFilters {...asked} choices={choices} form={FORM} />
        <div>
          {state === 'nothing' && <p className="hint">{t(fields.q ? 'tooShort' : 'start')}</p>}
          {state === 'answered' && <h2 className="result-count">{fields.q ? t('results', { count, query: fields.q }) : t('resultsAny', { count })}</h2>}
          <InForce {...asked} />
          <SearchNotes {...asked} />
          {count > 0 ? <SearchResults fields={fields} answer={answer} view={view} /> : <SearchHelp popular={popular} latest={latest} view={view} />}
        </div>
      </div>
    </PageShell>
  );
}
