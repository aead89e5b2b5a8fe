import { useTranslations } from 'next-intl';
import { indexPath } from '../../i18n/paths';
import { AuthorHead } from '../AuthorHead';
import { ListBody } from '../ListBody';
import { ListFrame } from '../ListFrame';
import type { AuthorScreenProps } from '../types';
import { viewOf } from '../view';

/** An author and what they wrote. */
export function AuthorScreen({ author, path, page, feedHref, otherEdition, sidebar, ...screen }: AuthorScreenProps) {
  const t = useTranslations('authors');
  const crumbs = [{ label: t('title'), href: indexPath(screen.locale, 'author') }, { label: author.label, href: null }];
  return (
    <ListFrame {...screen} {...{ otherEdition, sidebar, crumbs }} head={<AuthorHead author={author} count={page.total} feedHref={feedHref} />}>
      <ListBody page={page} path={path} view={viewOf(screen)} labels />
    </ListFrame>
  );
}
