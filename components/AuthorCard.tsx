import { useTranslations } from 'next-intl';
import type { Author } from '../archive/types';
import { termPath } from '../i18n/paths';
import { Picture } from './Picture';

/** An author in a box or a list: portrait, name, role, bio. */
export function AuthorCard({ author, locale, count }: { author: Author; locale: string; count?: number }) {
  const t = useTranslations('authors');
  return (
    <div className="author">
      {author.avatar && <Picture picture={author.avatar} slot="thumb" alt="" />}
      <div>
        <h3 className="h-m"><a href={termPath(locale, 'author', author.id)}>{author.label}</a></h3>
        <p className="meta">{author.role}{author.role && count !== undefined && ' · '}{count !== undefined && t('articles', { count })}</p>
        {author.bio && <p className="sum">{author.bio}</p>}
      </div>
    </div>
  );
}
