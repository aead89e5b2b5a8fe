import { posix } from 'node:path';
import { asWritten, lookedUp } from './addresses';
import type { ContentFile } from './content-files';

/** Where an imported page is found now; decoded, with its edition's prefix. */
export type Located = { file: ContentFile; address: string };

const keyOf = (language: string, path: string): string => `${language} ${path.toLowerCase().replace(/^\/+|\/+$/g, '')}`;

/** Finds pages by what links in a Hugo site say: content paths (`ref`) and addresses. */
export class PageIndex {
  private readonly byPath = new Map<string, Located>();
  private readonly byName = new Map<string, Located | null>();
  private readonly byAddress = new Map<string, Located>();

  add(page: Located, oldPaths: readonly string[]): void {
    const { language: { key }, folders, name, role } = page.file;
    const own = role === 'branch' ? folders : [...folders, name];
    this.byPath.set(keyOf(key, own.join('/')), page);
    const named = keyOf(key, own.at(-1) ?? '');
    // a name that two pages have is no reference (Hugo refuses it)
    this.byName.set(named, this.byName.has(named) ? null : page);
    for (const path of oldPaths) {
      const address = lookedUp(path);
      if (address !== null && !this.byAddress.has(`${key} ${address.toLowerCase()}`)) this.byAddress.set(`${key} ${address.toLowerCase()}`, page);
    }
  }

  /** `ref` and `relref`: below the page's folder, else below the content folder, else by a name only one page has. */
  byReference(reference: string, from: ContentFile): string | null {
    const [, written = '', anchor = ''] = reference.trim().match(/^([^#]*)(#.*)?$/) ?? [];
    if (written === '') return anchor === '' ? null : anchor;
    const path = written.replace(/\.(md|markdown|html)$/i, '').replace(/(^|\/)_?index$/, '');
    const key = from.language.key;
    const here = from.role === 'leaf' ? [...from.folders, from.name].join('/') : from.folders.join('/');
    const places = written.startsWith('/') ? [path] : [posix.join(here, path), posix.join(from.folders.join('/'), path), path];
    const named = path.includes('/') ? null : this.byName.get(keyOf(key, path));
    const found = places.map((place) => this.byPath.get(keyOf(key, place))).find((page) => page !== undefined) ?? named ?? this.at(written, key);
    return found ? asWritten(found.address) + anchor : null;
  }

  /** The page that had this address, in any language's spelling of it. */
  at(path: string, language: string): Located | undefined {
    const address = lookedUp(path)?.toLowerCase();
    return address === undefined ? undefined : this.byAddress.get(`${language} ${address}`);
  }
}
