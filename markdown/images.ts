import type { Element, ElementContent, Properties, Root } from 'hast';
import { decodeAddress, isExternal, mediaAddress } from './addresses';
import { element, find, isElement, rewrite, solidChildren, stringProperty, text, textOf } from './hast';
import { sizeInAddress, sourceSet, toSize } from './imageSize';
import type { ImageInfo, RenderOptions } from './types';

type Options = Pick<RenderOptions, 'images' | 'siteOrigin'>;

const SIZES = '(min-width: 1200px) 720px, 100vw';
const FIRST_BLOCKS = 2;
const EMPTY_WORDS =
  /^(?:图片?|图像|插图|配图|截图|图片描述|在这里插入图片描述|输入图片说明|这里写图片描述|images?|img|pictures?|photos?|screenshots?|alt(?: text)?|enter image description here|image description)[\s\d_-]*$/i;
const FILE_NAME = /^\S*\.(?:png|jpe?g|gif|webp|svg|bmp|avif|tiff?)$|^[\w-]*\d{6,}[\w-]*$/i;

/**
 * Finishes every `<img>` in place: address, size or reserved space, meaningful alternative text,
 * loading order. One whose address cannot be loaded becomes its alternative text.
 * Returns the address of the first picture if it stands in the body's first blocks.
 */
export function finishImages(root: Root, options: Options): string | null {
  const captions = new Map<Element, string>();
  for (const figure of find(root, 'figure')) {
    const caption = textOf(find(figure, 'figcaption'));
    for (const image of find(figure, 'img')) captions.set(image, caption);
  }
  const all = find(root, 'img');
  const lookup = lookupIn(options.images);
  let lead: string | null = null;
  rewrite(root, (image) => {
    if (image.tagName !== 'img') return undefined;
    const info = infoOf(image, lookup);
    if (!info) return missing(image);
    const first = image === all[0] && isAtStart(root, image);
    if (first) lead = info.url;
    image.properties = properties(image, info, captions.get(image) ?? '', first, options.siteOrigin);
    return undefined;
  });
  rewrite(root, (node) => (node.tagName === 'figure' && solidChildren(node).length === 0 ? [] : undefined));
  return lead;
}

type Lookup = (src: string) => ImageInfo | undefined;

/** Finds an image by its address as written, whether or not the parser has percent-encoded it since. */
function lookupIn(images: RenderOptions['images']): Lookup {
  const decoded = new Map(Object.entries(images).map(([src, info]) => [decodeAddress(src), info]));
  return (src) => decoded.get(src) ?? decoded.get(decodeAddress(src));
}

function infoOf(image: Element, lookup: Lookup): ImageInfo | undefined {
  for (const name of ['src', 'dataSrc', 'dataOriginal']) {
    const src = stringProperty(image, name);
    if (!src) continue;
    const known = lookup(src);
    const url = mediaAddress(known?.url ?? src);
    if (url) return { ...(toSize(image.properties.width, image.properties.height) ?? sizeInAddress(url)), ...known, url };
  }
  return undefined;
}

function properties(image: Element, info: ImageInfo, caption: string, first: boolean, siteOrigin: string): Properties {
  const size = toSize(info.width, info.height);
  const srcSet = size && sourceSet(info);
  return {
    src: info.url,
    ...(srcSet && { srcSet, sizes: SIZES }),
    alt: alternative(stringProperty(image, 'alt')?.trim() ?? '', info.url) || caption,
    ...(size ?? { className: ['unsized'] }),
    ...(first ? { loading: 'eager', fetchPriority: 'high' } : { loading: 'lazy' }),
    decoding: 'async',
    ...(isExternal(info.url, siteOrigin) && { referrerPolicy: 'no-referrer' }),
    ...(image.properties.title ? { title: image.properties.title } : {}),
  };
}

/** The author's alternative text, '' if it says nothing: a placeholder of an editor or a file name. */
function alternative(alt: string, url: string): string {
  const file = decodeAddress(url).split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  const isFile = FILE_NAME.test(alt) || alt === file || alt === file.replace(/\.\w+$/, '');
  return EMPTY_WORDS.test(alt) || isFile ? '' : alt;
}

function missing(image: Element): ElementContent[] {
  const alt = stringProperty(image, 'alt')?.trim();
  return alt ? [element('span', { className: ['missing-image'] }, [text(alt)])] : [];
}

function isAtStart(root: Root, image: Element): boolean {
  return solidChildren(root).slice(0, FIRST_BLOCKS).some((block) => isElement(block) && (block === image || find(block, 'img').includes(image)));
}
