import { useTranslations } from 'next-intl';
import { ListBody } from '../ListBody';
import { ListFrame } from '../ListFrame';
import { PageHead } from '../PageHead';
import { RelatedTags } from '../RelatedTags';
import { TermPopular } from '../TermPopular';
import type { ListScreenProps } from '../types';
import { viewOf } from '../view';

/** The articles of a category, tag, author, series or period. */
export function ListScreen({ kind, title, description, picture, relatedTags = [], popular = [], path, page, feedHref, crumbs, otherEdition, sidebar, ...screen }: ListScreenProps) {
  const t = useTranslations('list');
  const view = viewOf(screen);
  return (
    <ListFrame
      {...screen}
      otherEdition={otherEdition}
      // what is read most of this list outweighs what is read most of all
      sidebar={sidebar && popular.length > 0 ? { ...sidebar, popular: [] } : sidebar}
      beside={popular.length > 0 && <TermPopular name={title} stories={popular} view={view} />}
      crumbs={[...crumbs, { label: title, href: null }]}
      head={<PageHead title={title} kicker={kind === 'category' ? undefined : t(`kind.${kind}`)} meta={t('count', { count: page.total })} feedHref={feedHref} description={description} picture={picture}>
        <RelatedTags tags={relatedTags} locale={screen.locale} />
      </PageHead>}
    >
      <ListBody page={page} path={path} view={view} labels={kind !== 'category'} />
    </ListFrame>
  );
}
