import { useTranslations } from 'next-intl';
import type { CommentsProvider } from '../settings/site-types';
import { SectionHead } from './SectionHead';

type Props = { comments: CommentsProvider; locale: string; term: string };

/** Says where comments live; nothing of a third party is asked for until the reader presses the button. */
export function Comments({ comments, locale, term }: Props) {
  const t = useTranslations('comments');
  if (comments.provider === 'none') return null;
  return (
    <section className="comments" id="comments">
      <SectionHead>{t('heading')}</SectionHead>
      {comments.provider === 'giscus' ? (
        <>
          <p>{t('giscus')}</p>
          <p>
            <button type="button" className="js" data-comments-provider="giscus" data-repo={comments.repo} data-repo-id={comments.repoId}
              data-category={comments.category} data-category-id={comments.categoryId} data-term={term} data-lang={locale}>{t('load')}</button>{' '}
            <a href={`https://github.com/${comments.repo}/discussions`} rel="noopener nofollow">{t('open')}</a>
          </p>
        </>
      ) : (
        <>
          <p>{t('waline', { host: hostOf(comments.server) })}</p>
          <p><button type="button" className="js" data-comments-provider="waline" data-server={comments.server} data-path={term} data-lang={locale}>{t('load')}</button></p>
        </>
      )}
    </section>
  );
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
