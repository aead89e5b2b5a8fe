import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

type Props = { title: string; kicker?: string; meta?: ReactNode; feedHref?: string | null; description?: string | null; children?: ReactNode };

/** Title at the left, count and feed in meta size. */
export function PageHead({ title, kicker, meta, feedHref, description, children }: Props) {
  const t = useTranslations('list');
  return (
    <header className="page-head">
      {kicker && <p className="label">{kicker}</p>}
      <div>
        <h1>{title}</h1>
        {(meta || feedHref) && <p className="meta">{meta}{feedHref && <a href={feedHref}>{t('feed')}</a>}</p>}
      </div>
      {description && <p className="description">{description}</p>}
      {children}
    </header>
  );
}
