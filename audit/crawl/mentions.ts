import type { Side } from '../types';

type Mention = { page: string; count: number };

/** Where an address is used: the first page and how many, in editors' text and elsewhere. */
export class Mentions {
  private readonly known = new Map<string, { site: Mention | null; content: Mention | null }>();

  /** Once for each page that uses it. */
  add(address: string, page: string, prose: boolean): void {
    const entry = this.known.get(address) ?? { site: null, content: null };
    if (entry.site === null && entry.content === null) this.known.set(address, entry);
    const side = prose ? 'content' : 'site';
    const mention = entry[side];
    if (mention === null) entry[side] = { page, count: 1 };
    else mention.count += 1;
  }

  get addresses(): IterableIterator<string> {
    return this.known.keys();
  }

  get size(): number {
    return this.known.size;
  }

  has(address: string): boolean {
    return this.known.has(address);
  }

  /** Each side that uses an address, with the first page that does. */
  of(address: string): { side: Side; page: string; count: number }[] {
    const entry = this.known.get(address);
    return (['site', 'content'] as const).flatMap((side) => (entry?.[side] ? [{ side, ...entry[side] }] : []));
  }
}
