import { preload } from 'react-dom';
import type { Picture as PictureData } from '../archive/types';
import { type Slot, imageSources } from './pictures';

type Props = { picture: PictureData; slot: Slot; alt?: string; priority?: boolean; className?: string };

/** A picture in a place of the page; cards pass `alt=""`, the headline beside it says what it is. */
export function Picture({ picture, slot, alt = picture.alt, priority = false, className }: Props) {
  const isRemote = /^(https?:)?\/\//.test(picture.url);
  const referrerPolicy = isRemote ? 'no-referrer' : undefined;
  const sources = imageSources(picture, slot);
  if (priority) preload(sources.src, { as: 'image', fetchPriority: 'high', imageSrcSet: sources.srcSet, imageSizes: sources.sizes, referrerPolicy });
  return (
    <img
      className={className}
      {...sources}
      width={picture.width}
      height={picture.height}
      alt={alt}
      loading={priority ? undefined : 'lazy'}
      fetchPriority={priority ? 'high' : undefined}
      decoding={priority ? undefined : 'async'}
      referrerPolicy={referrerPolicy}
    />
  );
}
