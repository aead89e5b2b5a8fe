import { closeSync, existsSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { imageSize } from 'image-size';

export type MediaFile = { url: string; width?: number; height?: number };

const MEDIA = /\.(avif|gif|jpe?g|png|svg|webp)$/i;
const HEADER_BYTES = 256 * 1024;
/** Names of Tencent's image host end in width and height, three digits each: `…_640360/0`. */
const SIZED_ADDRESS = /_(\d{3})(\d{3})\/\d*$/;

/** Folders of a content folder in which a site-absolute `/images/x.png` may lie (Hugo's `static/` among them). */
const SITE_FOLDERS = ['', 'static', 'public', 'images'];

function measure(absolute: string): { width?: number; height?: number } {
  const handle = openSync(absolute, 'r');
  try {
    const buffer = Buffer.alloc(Math.min(HEADER_BYTES, statSync(absolute).size));
    readSync(handle, buffer, 0, buffer.length, 0);
    const { width, height, orientation } = imageSize(buffer);
    if (!width || !height) return {};
    const turned = orientation !== undefined && orientation >= 5;
    return turned ? { width: height, height: width } : { width, height };
  } catch {
    return {};
  } finally {
    closeSync(handle);
  }
}

/** Finds the pictures that articles name, inside the content folder only. */
export class MediaLibrary {
  private readonly known = new Map<string, MediaFile | null>();
  private readonly root: string;

  constructor(root: string) {
    this.root = realpathSync(root);
  }

  /**
   * @param written as in the article: an address, `/images/x.webp`, or a path beside the article
   * @param article path of the article relative to the content folder
   * @returns null when a local file is meant but not there
   */
  find(written: string, article: string): MediaFile | null {
    const src = written.trim();
    if (/^(https?:)?\/\//i.test(src)) {
      const size = src.match(SIZED_ADDRESS);
      return { url: src, ...(size ? { width: Number(size[1]), height: Number(size[2]) } : {}) };
    }
    if (!MEDIA.test(src.replace(/[?#].*$/, ''))) return null;
    const decoded = safeDecode(src.replace(/[?#].*$/, ''));
    const places = decoded.startsWith('/')
      ? SITE_FOLDERS.map((folder) => posix.join(folder, decoded.slice(1)))
      : [posix.join(dirname(article), decoded), decoded, ...SITE_FOLDERS.slice(1).map((folder) => posix.join(folder, decoded))];
    for (const place of places) {
      const found = this.open(place);
      if (found) return found;
    }
    return null;
  }

  private open(place: string): MediaFile | null {
    const cached = this.known.get(place);
    if (cached !== undefined) return cached;
    const found = this.openFresh(place);
    this.known.set(place, found);
    return found;
  }

  private openFresh(place: string): MediaFile | null {
    if (place.startsWith('..')) return null;
    const absolute = join(this.root, place);
    if (place.includes('\0') || !existsSync(absolute)) return null;
    const real = realpathSync(absolute);
    if (!real.startsWith(this.root + sep) || !statSync(real).isFile()) return null;
    const path = relative(this.root, absolute).split(sep).map(encodeURIComponent).join('/');
    return { url: `/media/${path}`, ...measure(absolute) };
  }
}

function safeDecode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
