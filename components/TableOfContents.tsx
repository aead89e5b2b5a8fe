import { useTranslations } from 'next-intl';
import type { Heading } from '../markdown';

/** The article's headings: folded on phones, open in the margin on wide screens. */
export function TableOfContents({ headings }: { headings: Heading[] }) {
  const t = useTranslations('article');
  if (headings.length === 0) return null;
  return (
    <details className="toc">
      <summary>{t('toc')}</summary>
      <nav aria-label={t('toc')}><Entries headings={headings} /></nav>
    </details>
  );
}

function Entries({ headings }: { headings: Heading[] }) {
  return (
    <ol>
      {headings.map(({ id, text, children }) => (
        <li key={id}><a href={`#${encodeURIComponent(id)}`}>{text}</a>{children.length > 0 && <Entries headings={children} />}</li>
      ))}
    </ol>
  );
}
