import { articlePath, freePagePath } from '../../i18n/paths';
import { routing } from '../../i18n/routing';
import { firstHeading } from '../../markdown/reading';
import type { SiteSettings } from '../../settings/site-types';
import { isBlocking } from '../diagnostics';
import { normaliseArticle } from '../frontmatter';
import { createFields } from '../frontmatter/fields';
import { dateOfPath } from '../frontmatter/path-date';
import { fileNew } from '../hugo';
import type { ContentFile } from './content-files';
import type { Edits } from './front-edit';
import type { HugoSite } from './hugo-site';
import { textOf, textsOf } from './maps';
import { hugoAddresses, isRendered, type OldAddresses, typedDay } from './old-url';
import type { Findings } from './report';
import { readSource, type Source } from './source';
import type { SiteFolder } from './site-folder';
import type { Slugs } from './slugs';

/** A page that will be imported. */
export type PlannedPage = {
  file: ContentFile;
  kind: 'article' | 'page';
  target: string;
  locale: string;
  /** Decoded, with its edition's prefix. */
  address: string;
  old: OldAddresses;
  edits: Edits;
};

export type Survey = {
  folder: SiteFolder;
  site: HugoSite;
  settings: Pick<SiteSettings, 'timeZone' | 'dateFormats' | 'language'>;
  slugs: Slugs;
  findings: Findings;
  /** Whether any page is in a folder: then those at the top are free pages. */
  hasSections: boolean;
};

/** Free pages are those at the top of the site that no taxonomy holds, and every page without a date: articles have one. */
function isArticle({ file, data }: { file: ContentFile; data: Record<string, unknown> }, hasSections: boolean): boolean {
  if (typedDay(data) === null && dateOfPath(file.source) === null && !createFields(data).first('date')) return false;
  const fields = createFields(data);
  return file.folders.length > 0 || !hasSections || textsOf(fields.first('categories', 'category', 'tags')?.value).length > 0;
}

function targetOf({ folders, name, role, language, ending }: ContentFile, top: string, siteLanguage: string): string {
  const suffix = language.edition === siteLanguage ? '' : `.${language.edition ?? language.key}`;
  return [top, ...folders, role === 'leaf' ? `${name}/index` : name].join('/') + `${suffix}.${ending}`;
}

/** What to do with a page file; null, with the reason given, when it is not imported. */
export function surveyPage(file: ContentFile, survey: Survey): PlannedPage | null {
  const { folder, site, findings, hasSections } = survey;
  const source = readSource(folder, file.source, findings);
  if (!source) return null;
  const { data } = source.front;
  if (!isRendered(data)) {
    findings.skip(file.source, 'Hugo does not render it (headless or build.render)');
    return null;
  }
  const old = hugoAddresses(file, data, site);
  if (old.problem !== null) findings.warn(file.source, `${old.problem} No redirect can be made from there.`, { field: 'permalinks', hint: 'Add the old address to aliases by hand.' });
  return isArticle({ file, data }, hasSections) ? surveyArticle(file, source, old, survey) : surveyFreePage(file, source, old, survey);
}

function surveyArticle(file: ContentFile, { split, front }: Source, old: OldAddresses, { settings, slugs, findings }: Survey): PlannedPage | null {
  const target = targetOf(file, 'articles', settings.language);
  const { fields, diagnostics, skipped } = normaliseArticle({
    file: target, front, body: split.body, bodyStartLine: split.bodyStartLine, site: { ...settings, locales: routing.locales },
    firstHeading: textOf(front.data.title) === null ? firstHeading(split.body) : null,
  });
  findings.add(...diagnostics.filter(isBlocking).map((problem) => ({ ...problem, file: file.source })));
  if (skipped !== null) findings.skip(file.source, skipped);
  if (!fields) return null;
  const edits: Record<string, string> = {};
  if (file.language.edition === null && file.language.tag !== null && !createFields(front.data).first('lang', 'language', 'locale')) edits.lang = file.language.tag;
  // series such as `monthly` differ by their date; it stays when articles are added, a number would not
  const day = fields.date.slice(0, 10);
  const wanted = [fields.slug, `${fields.slug}-${day.slice(0, 7)}`, `${fields.slug}-${day}`];
  const slug = slugs.free('article', fields.locale, wanted, target);
  if (slug !== fields.slug) {
    edits.slug = slug;
    findings.warn(file.source, `Another article has the address /articles/${fields.slug}; this one gets /articles/${slug}.`, { field: 'slug', found: fields.slug, code: 'slug-taken' });
  }
  return { file, kind: 'article', target, locale: fields.locale, address: decodeURI(articlePath(fields.locale, slug)), old, edits };
}

function surveyFreePage(file: ContentFile, { split, front }: Source, old: OldAddresses, { settings, slugs, findings }: Survey): PlannedPage | null {
  const target = targetOf(file, 'pages', settings.language);
  const locale = file.language.edition ?? settings.language;
  if (textOf(front.data.title) === null && firstHeading(split.body) === null) {
    findings.fail(file.source, 'A page needs a title, an article also a date; this file has neither.', { field: 'title', code: 'title-missing', hint: 'Add title: …' });
    return null;
  }
  const typed = textOf(front.data.slug);
  const own = fileNew(typed ?? file.name).replaceAll('/', '-');
  // Hugo's lists, search pages and the like: a layout without a text
  if (split.body.trim() === '' && slugs.isReserved('page', own)) {
    findings.skip(file.source, `a page without text at /${own}, an address the site has itself`);
    return null;
  }
  const slug = slugs.free('page', locale, [own, [...file.folders.map((part) => fileNew(part)), own].join('-')], target);
  if (slug !== own) findings.warn(file.source, `The address /${own} belongs to the site or another page; this one gets /${slug}.`, { field: 'slug', found: own, code: 'slug-taken' });
  const edits: Edits = slug !== own || (file.role === 'leaf' && typed === null) || (file.language.edition === null && typed === null) ? { slug } : {};
  return { file, kind: 'page', target, locale, address: decodeURI(freePagePath(locale, slug)), old, edits };
}
