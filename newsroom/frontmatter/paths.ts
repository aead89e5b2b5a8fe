/** What a file's path says. `stem` is the path without extension and edition. */
export type PathParts = { base: string; stem: string; folder: string | null; locale: string | null };

/** `x/name.en.md` → base `name`, stem `x/name`, folder `x`, edition `en`; the edition must be one of the site's. */
export function partsOfPath(file: string, locales: readonly string[]): PathParts {
  const segments = file.split('/').filter((segment) => segment !== '' && segment !== '.');
  const name = (segments.pop() ?? '').replace(/\.(?:md|markdown|mdown|mdx|rmd)$/i, '');
  const [, rest, suffix] = name.match(/^(.+)\.([A-Za-z-]+)$/) ?? [];
  const locale = suffix === undefined ? undefined : locales.find((known) => known.toLowerCase() === suffix.toLowerCase());
  const base = locale !== undefined && rest !== undefined ? rest : name;
  return { base, stem: [...segments, base].join('/'), folder: segments.at(-1) ?? null, locale: locale ?? null };
}
