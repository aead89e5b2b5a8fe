import { useTranslations } from 'next-intl';
import type { Author } from '../archive/types';
import { AuthorCard } from './AuthorCard';

/** Who wrote it, for authors the newsroom describes. */
export function AuthorBox({ authors, locale }: { authors: Author[]; locale: string }) {
  const t = useTranslations('article');
  const known = authors.filter(({ role, bio, avatar }) => role ?? bio ?? avatar);
  if (known.length === 0) return null;
  return (
    <section className="authorbox" aria-label={t('aboutAuthor')}>
      <h2 className="kicker">{t('aboutAuthor')}</h2>
      {known.map((author) => <AuthorCard key={author.id} author={author} locale={locale} />)}
    </section>
  );
}
