import { useTranslations } from 'next-intl';
import type { Term } from '../archive/types';
import { termPath } from '../i18n/paths';

/** The sections as a plain line of links. */
export function SectionLinks({ sections, locale }: { sections: Term[]; locale: string }) {
  const t = useTranslations('states');
  if (sections.length === 0) return null;
  return (
    <nav aria-label={t('sections')}>
      <ul className="inline-links">{sections.map(({ id, label }) => <li key={id}><a href={termPath(locale, 'category', id)}>{label}</a></li>)}</ul>
    </nav>
  );
}
