import { useTranslations } from 'next-intl';
import type { Term } from '../archive/types';
import { termPath } from '../i18n/paths';

/** Tags that often stand beside the one being read, as a plain line of links. */
export function RelatedTags({ tags, locale }: { tags: Term[]; locale: string }) {
  const t = useTranslations('terms');
  if (tags.length === 0) return null;
  return (
    <dl className="tagline beside">
      <div>
        <dt>{t('related')}</dt>
        {tags.map(({ id, label }) => <dd key={id}><a href={termPath(locale, 'tag', id)}>{label}</a></dd>)}
      </div>
    </dl>
  );
}
