import { useTranslations } from 'next-intl';
import type { Term } from '../archive/types';
import { termPath } from '../i18n/paths';

/** Series and tags as plain lines of links. */
export function TagLine({ tags, series, locale }: { tags: Term[]; series: Term[]; locale: string }) {
  const t = useTranslations('article');
  if (tags.length === 0 && series.length === 0) return null;
  return (
    <dl className="tagline">
      {series.length > 0 && <Line name={t('series')} terms={series} locale={locale} />}
      {tags.length > 0 && <Line name={t('tags')} terms={tags} locale={locale} />}
    </dl>
  );
}

function Line({ name, terms, locale }: { name: string; terms: Term[]; locale: string }) {
  return (
    <div>
      <dt>{name}</dt>
      {terms.map(({ kind, id, label }) => <dd key={id}><a rel="tag" href={termPath(locale, kind, id)}>{label}</a></dd>)}
    </div>
  );
}
