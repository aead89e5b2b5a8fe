import { useTranslations } from 'next-intl';
import { Headline } from '../Headline';
import { Pagination } from '../Pagination';
import { StoryRow } from '../StoryRow';
import type { SearchScreenProps } from '../types';
import type { View } from '../view';
import { searchAddress } from './address';
import { MarkedLine } from './MarkedLine';
import { SortLinks } from './SortLinks';

type Props = Pick<SearchScreenProps, 'fields' | 'answer'> & { view: View };

/** Hits as rows, what was looked for marked, with their dates. */
export function SearchResults({ fields, answer: { hits }, view }: Props) {
  const t = useTranslations('search');
  const { locale } = view;
  const isCut = hits.page === hits.pageCount && hits.total > hits.pageCount * hits.pageSize;
  return (
    <>
      {hits.total > 1 && <SortLinks fields={fields} locale={locale} />}
      <ol className="rows" id="results">
        {hits.items.map(({ article, title, excerpt }) => (
          <StoryRow key={article.id} story={article} view={view} label
            headline={<Headline story={article} view={view} size="m"><MarkedLine parts={title} /></Headline>}
            excerpt={excerpt.length > 0 && <MarkedLine parts={excerpt} />} />
        ))}
      </ol>
      {isCut && <p className="hint">{t('reached', { count: hits.pageCount * hits.pageSize })}</p>}
      <Pagination page={hits.page} pageCount={hits.pageCount} hrefOf={(page) => searchAddress(locale, fields, {}, page)} />
    </>
  );
}
