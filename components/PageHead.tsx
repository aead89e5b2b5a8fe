import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Picture as PictureData } from '../archive/types';
import { Picture } from './Picture';

type Props = { title: string; kicker?: string; meta?: ReactNode; feedHref?: string | null; description?: string | null; picture?: PictureData | null; children?: ReactNode };

/** Title at the left, count and feed in meta size. */
export function PageHead({ title, kicker, meta, feedHref, description, picture, children }: Props) {
  const t = useTranslations('list');
  const article = useTranslations('article');
  return (
    <header className={picture ? 'page-head pictured' : 'page-head'}>
      {kicker && <p className="label">{kicker}</p>}
      <div>
        <h1>{title}</h1>
        {(meta || feedHref) && <p className="meta">{meta}{feedHref && <a href={feedHref}>{t('feed')}</a>}</p>}
      </div>
      {description && <p className="description">{description}</p>}
      {children}
      {picture && (
        <figure>
          <Picture picture={picture} slot="card" priority className="plate" />
          {picture.credit && <figcaption>{article('photo', { credit: picture.credit })}</figcaption>}
        </figure>
      )}
    </header>
  );
}
