import { useTranslations } from 'next-intl';
import { ListBody } from '../ListBody';
import { ListFrame } from '../ListFrame';
import { PageHead } from '../PageHead';
import type { ListScreenProps } from '../types';
import { viewOf } from '../view';

/** The articles of a category, tag, author, series or period. */
export function ListScreen({ kind, title, description, path, page, feedHref, crumbs, otherEdition, sidebar, ...screen }: ListScreenProps) {
  const t = useTranslations('list');
  return (
    <ListFrame
      {...screen}
      {...{ otherEdition, sidebar }}
      crumbs={[...crumbs, { label: title, href: null }]}
      head={<PageHead title={title} kicker={kind === 'category' ? undefined : t(`kind.${kind}`)} meta={t('count', { count: page.total })} feedHref={feedHref} description={description} />}
    >
      <ListBody page={page} path={path} view={viewOf(screen)} labels={kind !== 'category'} />
    </ListFrame>
  );
}
