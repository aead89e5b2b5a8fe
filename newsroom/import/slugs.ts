/** Which file has which address, by edition and kind of page; the first file keeps it. */
export class Slugs {
  private readonly owners = new Map<string, string>();

  constructor(readonly isReserved: (kind: string, slug: string) => boolean = () => false) {}

  claim(kind: string, locale: string, slug: string, file: string): boolean {
    if (this.isReserved(kind, slug)) return false;
    const key = `${kind} ${locale} ${slug}`;
    const owner = this.owners.get(key);
    if (owner === undefined) this.owners.set(key, file);
    return owner === undefined || owner === file;
  }

  /** The first of the wanted slugs that is free, else the last with a number. */
  free(kind: string, locale: string, wanted: readonly string[], file: string): string {
    const found = wanted.find((slug) => slug !== '' && this.claim(kind, locale, slug, file));
    if (found !== undefined) return found;
    for (let number = 2; ; number += 1) {
      const slug = `${wanted.at(-1) ?? 'page'}-${number}`;
      if (this.claim(kind, locale, slug, file)) return slug;
    }
  }
}
