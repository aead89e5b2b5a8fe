import { useTranslations } from 'next-intl';
import type { Author } from '../archive/types';
import { PageHead } from './PageHead';
import { Picture } from './Picture';

/** Name, role, portrait, bio and addresses over an author's articles. */
export function AuthorHead({ author, count, feedHref }: { author: Author; count: number; feedHref: string | null }) {
  const t = useTranslations('authors');
  const { label, role, bio, avatar, email, links } = author;
  return (
    <div className="author-head">
      {avatar && <Picture picture={avatar} slot="row" alt="" />}
      <PageHead title={label} kicker={role ?? undefined} meta={t('articles', { count })} feedHref={feedHref} description={bio}>
        {(email || links.length > 0) && (
          <ul className="inline-links" aria-label={t('links', { name: label })}>
            {email && <li><a href={`mailto:${email}`}>{t('mail', { name: label })}</a></li>}
            {links.map(({ label: site, url }) => <li key={url}><a href={url} rel="me noopener">{site}</a></li>)}
          </ul>
        )}
      </PageHead>
    </div>
  );
}
