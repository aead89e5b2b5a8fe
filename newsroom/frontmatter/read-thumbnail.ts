import type { Context } from './context';
import { readList } from './read-list';
import { readLine, textOfField } from './read-text';
import { cleanLine } from './text';
import type { ArticleFields } from './types';

type Thumbnail = Pick<ArticleFields, 'thumbnail' | 'thumbnailVisibility' | 'thumbnailAlt' | 'thumbnailCredit'>;

/** Names other themes give the picture of an article. */
export const OTHER_PICTURES = ['banner', 'cover', 'image', 'featured_image', 'featuredImage', 'cover.image'] as const;

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const line = (value: unknown): string | undefined => (typeof value === 'string' ? cleanLine(value) || undefined : undefined);

const firstLine = (map: Record<string, unknown>, ...keys: string[]): string | undefined => keys.map((key) => line(map[key])).find((text) => text !== undefined);

/** Undefined when the page does not say: the site decides then. */
function readVisibility({ report }: Context, key: string, value: unknown): ('list' | 'post')[] | undefined {
  const names: unknown[] = Array.isArray(value) ? value : value == null || value === '' ? [] : [value];
  const kept = (['list', 'post'] as const).filter((name) => names.includes(name));
  const unknown = names.filter((name) => name !== 'list' && name !== 'post');
  if (unknown.length > 0) report.note(key, 'visibility-unknown', unknown, 'A thumbnail is visible in list, post or both.');
  return kept.length > 0 ? kept : undefined;
}

function otherPicture({ fields, report }: Context): string | undefined {
  for (const name of OTHER_PICTURES) {
    const found = fields.first(name);
    const src = isMap(found?.value) ? firstLine(found.value, 'image', 'src', 'url', 'relative') : line(Array.isArray(found?.value) ? found.value[0] : found?.value);
    if (!found || src === undefined) continue;
    report.warn(found.key, 'thumbnail-from-other', src, `There is no thumbnail; ${found.key} is used.`, 'Name the field thumbnail.');
    return src;
  }
  return undefined;
}

/** The picture of an article: text or `{src, visibility, alt, credit}`, else another theme's name for it. */
export function readThumbnail(context: Context): Thumbnail {
  const { fields, report } = context;
  const alt = readLine(context, 'thumbnailAlt', 'thumbnail_alt');
  const credit = readLine(context, 'thumbnailCredit', 'thumbnail_credit');
  const visible = readList(context, ['thumbnailVisibility', 'thumbnail_visibility'], { commas: 'usual' });
  const found = fields.first('thumbnail');
  if (!found || found.value === false) {
    return { thumbnail: found ? undefined : otherPicture(context), thumbnailVisibility: readVisibility(context, 'thumbnailVisibility', visible), thumbnailAlt: alt, thumbnailCredit: credit };
  }
  if (!isMap(found.value)) {
    return { thumbnail: textOfField(context, found, cleanLine), thumbnailVisibility: readVisibility(context, 'thumbnailVisibility', visible), thumbnailAlt: alt, thumbnailCredit: credit };
  }
  const { value } = found;
  const thumbnail = firstLine(value, 'src', 'url', 'image');
  if (thumbnail === undefined && Object.keys(value).length > 0) report.warn(found.key, 'thumbnail-without-src', value, 'This thumbnail has no src.');
  return {
    thumbnail: thumbnail ?? otherPicture(context),
    thumbnailVisibility: readVisibility(context, `${found.key}.visibility`, value.visibility ?? visible),
    thumbnailAlt: firstLine(value, 'alt') ?? alt,
    thumbnailCredit: firstLine(value, 'credit') ?? credit,
  };
}
