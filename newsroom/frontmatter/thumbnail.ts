import type { FieldReader } from './fields';
import { PICTURE_FIELDS } from './known-fields';

export type Thumbnail = {
  thumbnail: string | null;
  thumbnailAlt: string | null;
  thumbnailCredit: string | null;
  thumbnailVisibility: ('list' | 'post')[];
};

const BOTH: ('list' | 'post')[] = ['list', 'post'];
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);

function readVisibility(reader: FieldReader, value: unknown): ('list' | 'post')[] {
  if (value === undefined || value === null) return BOTH;
  const names = (Array.isArray(value) ? value : [value]).map(String);
  const known = names.filter((name): name is 'list' | 'post' => name === 'list' || name === 'post');
  const wrong = names.filter((name) => name !== 'list' && name !== 'post');
  if (wrong.length > 0) reader.complain('thumbnail', 'visibility-unknown', wrong.join(', '), 'A thumbnail is visible in list, in post, or in both.');
  return known.length > 0 || names.length === 0 ? known : BOTH;
}

/** `thumbnail` as an address or as a map with `src`, `visibility`, `alt` and `credit`; other themes' picture fields stand in. */
export function readThumbnail(reader: FieldReader): Thumbnail {
  const alt = reader.text('thumbnailAlt');
  const credit = reader.text('thumbnailCredit');
  const value = reader.value('thumbnail');
  if (isRecord(value)) {
    return {
      thumbnail: textIn(value.src), thumbnailAlt: alt ?? textIn(value.alt), thumbnailCredit: credit ?? textIn(value.credit),
      thumbnailVisibility: readVisibility(reader, value.visibility),
    };
  }
  const own = reader.text('thumbnail');
  if (own !== null) return { thumbnail: own, thumbnailAlt: alt, thumbnailCredit: credit, thumbnailVisibility: BOTH };
  for (const field of PICTURE_FIELDS) {
    const other = reader.value(field);
    const src = textIn(other) ?? (isRecord(other) ? (textIn(other.src) ?? textIn(other.image) ?? textIn(other.url)) : null);
    if (src === null) continue;
    reader.warn(field, 'thumbnail-from-other-field', src, 'This was taken as the `thumbnail`.');
    return { thumbnail: src, thumbnailAlt: alt, thumbnailCredit: credit, thumbnailVisibility: BOTH };
  }
  return { thumbnail: null, thumbnailAlt: alt, thumbnailCredit: credit, thumbnailVisibility: BOTH };
}
