import { createHash } from 'node:crypto';
import { fileNew, slugNew } from '../hugo';

/** Longest slug in UTF-8 bytes: percent-encoded it must stay a file name everywhere. */
const MAX_SLUG_BYTES = 180;

export type FileName = {
  /** Base name without extension and edition suffix; the folder's name for `index.md`. */
  base: string;
  locale: string | null;
  /** Path without extension and suffix: files that share it are translations of each other. */
  key: string;
};

/** `2026/x.en.md` → base `x`, edition `en`; the suffix must be one of the site's editions. */
export function readFileName(file: string, locales: readonly string[]): FileName {
  const path = file.replace(/\.(md|markdown)$/i, '');
  const suffix = path.match(/\.([A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?)$/)?.[1];
  const locale = suffix === undefined ? null : (locales.find((known) => known.toLowerCase() === suffix.toLowerCase()) ?? null);
  const key = locale === null || suffix === undefined ? path : path.slice(0, -(suffix.length + 1));
  const segments = key.split('/');
  const last = segments.pop() ?? '';
  const base = last.toLowerCase() === 'index' ? (segments.at(-1) ?? last) : last;
  return { base, locale, key };
}

function cut(slug: string): string {
  let result = '';
  for (const char of slug) {
    if (Buffer.byteLength(result + char) > MAX_SLUG_BYTES) break;
    result += char;
  }
  return result;
}

export type Slug = { slug: string; repair: 'slug-empty' | 'slug-too-long' | null };

/** The last part of the address: front matter's `slug`, else the base name, each by Hugo's rule. */
export function makeSlug(written: string | null, name: FileName, file: string): Slug {
  const raw = written === null ? fileNew(name.base) : slugNew(written);
  const slug = raw.replace(/[/\\]+/g, '-').replace(/[#?%]/g, '').replace(/^-+|-+$/g, written === null ? '$&' : '');
  if (slug.replace(/[-.]/g, '') === '') return { slug: `a-${createHash('sha256').update(file).digest('hex').slice(0, 8)}`, repair: 'slug-empty' };
  const short = cut(slug);
  return { slug: short, repair: short === slug ? null : 'slug-too-long' };
}

/** The declared language as an edition and as a BCP 47 tag; null when it is no language tag. */
export function readLanguage(declared: string, locales: readonly string[]): { locale: string | null; tag: string } | null {
  const written = declared.trim().replaceAll('_', '-');
  let tag: string;
  try {
    tag = Intl.getCanonicalLocales(written)[0] ?? written;
  } catch {
    return null;
  }
  const { language, script, region } = new Intl.Locale(tag);
  const traditional = script === 'Hant' || ['TW', 'HK', 'MO'].includes(region ?? '');
  const meant = language === 'zh' ? (traditional ? 'zh-TW' : 'zh-CN') : language;
  const locale = locales.find((known) => known === tag || known === meant) ?? null;
  return { locale, tag: locale !== null && /^(zh|zh-Hans|zh-Hant|en)$/.test(tag) ? locale : tag };
}
