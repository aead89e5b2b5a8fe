import { useTranslations } from 'next-intl';
import type { Credit } from '../markdown';

type Props = { credits: Credit[]; source: { name: string; url: string | null } | null; originalTitle: string | null };

/** Who made it, where it comes from and what it was called there. */
export function Credits({ credits, source, originalTitle }: Props) {
  const t = useTranslations('article');
  if (credits.length === 0 && !source && !originalTitle) return null;
  return (
    <footer className="credits" aria-label={t('credits')}>
      {credits.map(({ role, names }) => <p key={role}>{t('creditRole', { role, names: names.join(t('separator')) })}</p>)}
      {originalTitle && <p>{t('originalTitle', { title: originalTitle })}</p>}
      {source && <p>{t.rich('sourceLine', { name: source.name, link: (name) => (source.url ? <a href={source.url} rel="noopener">{name}</a> : name) })}</p>}
    </footer>
  );
}
