import type { StoredPage } from '../../archive/write';
import { editionsOf } from '../../i18n/editions';
import { routing } from '../../i18n/routing';
import { firstHeading, imageSources } from '../../markdown/reading';
import type { SiteSettings } from '../../settings/site-types';
import type { ContentFolder } from '../content-folder';
import { type Diagnostic, fileProblem } from '../diagnostics';
import { menusOf, parseDate } from '../frontmatter';
import { fileNew } from '../hugo';
import type { MediaLibrary } from '../read/media';
import { scanMarkdown } from '../read/scan';
import { readSimpleFile, textOf } from './simple-front';

/** First path segments that belong to the site itself (DESIGN §5). */
const RESERVED: readonly string[] = [
  'articles', 'categories', 'tags', 'series', 'authors', 'archive', 'search', 'page', 'media', 'api', 'sitemaps', '_next', '_client', 'state', 'preview', 'popular', 'post',
  ...routing.locales.map((locale) => locale.toLowerCase()),
];

function dateOf(typed: unknown, timeZone: string): number | null {
  const text = typed instanceof Date ? typed.toISOString() : textOf(typed);
  const reading = text === null ? null : parseDate(text, { timeZone, dateFormats: [] });
  return reading && 'iso' in reading ? Date.parse(reading.iso) : null;
}

/** Reads `pages/<name>[.<edition>].md`, each at `/<name>`. */
export function readFreePages(content: ContentFolder, { language, timeZone, traditionalChinese }: Pick<SiteSettings, 'language' | 'timeZone' | 'traditionalChinese'>, media: MediaLibrary): { pages: StoredPage[]; diagnostics: Diagnostic[] } {
  const pages: StoredPage[] = [];
  const scan = scanMarkdown(content, 'pages');
  const diagnostics = scan.problems.filter((problem) => problem.file !== 'pages');
  for (const { path } of scan.files) {
    const { file, diagnostics: problems } = readSimpleFile(content.root, path, editionsOf({ traditionalChinese }));
    diagnostics.push(...problems);
    if (!file || /^(true|yes|on)$/i.test(String(file.data.draft ?? ''))) continue;
    const slug = fileNew(textOf(file.data.slug) ?? file.base).replaceAll('/', '-');
    const title = textOf(file.data.title) ?? firstHeading(file.body);
    if (title === null) {
      diagnostics.push({ ...fileProblem(path, 'title-missing', '', 'A page needs a `title`.'), field: 'title' });
      continue;
    }
    if (slug === '' || RESERVED.includes(slug)) {
      diagnostics.push({ ...fileProblem(path, 'page-address-reserved', slug, `This address belongs to the site; not allowed are ${RESERVED.join(', ')}.`), field: 'slug' });
      continue;
    }
    const bodyImages: StoredPage['bodyImages'] = {};
    for (const src of imageSources(file.body)) {
      const found = media.find(src, path);
      if (found) bodyImages[src] = found;
    }
    const menus = menusOf(file.data.menu ?? file.data.menus, typeof file.data.weight === 'number' ? file.data.weight : 0)
      .map(({ menu, name, weight }) => ({ menu, label: name ?? textOf(file.data.linkTitle) ?? title, weight }));
    pages.push({
      slug, locale: file.locale ?? language, title, summary: textOf(file.data.summary), body: file.body, modified: dateOf(file.data.lastmod ?? file.data.date, timeZone),
      bodyImages, bodyLinks: {}, menus,
    });
  }
  return { pages, diagnostics };
}
