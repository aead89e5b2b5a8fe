import { useTranslations } from 'next-intl';
import type { Picture as PictureData } from '../archive/types';
import { Picture } from './Picture';

/** The picture under the headline with its caption. */
export function LeadFigure({ picture, caption }: { picture: PictureData; caption: boolean }) {
  const t = useTranslations('article');
  const sized = picture.width !== undefined && picture.height !== undefined;
  return (
    <figure className="lead-figure">
      <Picture picture={picture} slot="lead" priority className={sized ? undefined : 'unsized'} />
      {(picture.credit || caption) && (
        <figcaption>{caption && picture.alt} {picture.credit && <small>{t('photo', { credit: picture.credit })}</small>}</figcaption>
      )}
    </figure>
  );
}
