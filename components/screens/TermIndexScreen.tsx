import { useTranslations } from 'next-intl';
import { homePath, termPath } from '../../i18n/paths';
import { Breadcrumb } from '../Breadcrumb';
import { EmptyState } from '../EmptyState';
import { PageHead } from '../PageHead';
import { PageShell } from '../PageShell';
import type { TermIndexScreenProps } from '../types';

/** All categories, tags or series with their counts. */
export function TermIndexScreen({ kind, terms, ...screen }: TermIndexScreenProps) {
  const t = useTranslations('terms');
  const list = useTranslations('list');
  const { locale } = screen;
  const title = t(`title.${kind}`);
  return (
    <PageShell {...screen}>
      <Breadcrumb crumbs={[{ label: title, href: null }]} locale={locale} />
      <PageHead title={title} meta={t('count', { count: terms.length })} description={t(`intro.${kind}`)} />
      {terms.length === 0 ? <EmptyState text={t(`empty.${kind}`)} href={homePath(locale)} link={list('emptyLink')} /> : (
        <ul className={kind === 'tag' ? 'terms dense' : 'terms'}>
          {terms.map(({ id, label, count }) => (
            <li key={id}><a href={termPath(locale, kind, id)}>{label}</a> <span>{t('articles', { count })}</span></li>
          ))}
        </ul>
      )}
    </PageShell>
  );
}
