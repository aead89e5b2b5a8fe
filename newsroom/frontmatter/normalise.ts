import type { Context } from './context';
import { readExtra } from './extra';
import { createFields } from './fields';
import { menusOf } from './menus';
import { partsOfPath } from './paths';
import { readDates } from './read-dates';
import { readForMachines } from './read-for-machines';
import { flagOfField, flagWord, readFlag } from './read-flag';
import { readLanguage } from './read-language';
import { readLayout } from './read-layout';
import { readList } from './read-list';
import { readLine, readText } from './read-text';
import { readThumbnail } from './read-thumbnail';
import { readWeight } from './read-weight';
import { createReport } from './report';
import { skipReason } from './skip';
import { readSlug } from './slug';
import { cleanLine } from './text';
import type { ArticleFields, Diagnostic, FrontMatter, MenuEntry, SiteReading } from './types';

type Input = { file: string; front: FrontMatter; body: string; bodyStartLine: number; firstHeading: string | null; site: SiteReading };

const TERMS = { commas: 'warn' } as const;

/** JSON has no undefined, and Contentlayer tells an absent field from an empty one. */
function withoutAbsent<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
}

function readTitle(context: Context, firstHeading: string | null): string | undefined {
  const { fields, report } = context;
  if (fields.first('title')) return readLine(context, 'title');
  const heading = cleanLine(firstHeading ?? '');
  if (heading === '') report.reject('title', 'title-missing', '', 'An article needs a title.', 'Add title: …');
  else report.warn('title', 'title-from-heading', heading, 'There is no title; the first heading is used.', 'Add a title.');
  return heading || undefined;
}

function readDraft(context: Context): boolean {
  const draft = readFlag(context, 'draft');
  const published = context.fields.all('published').find(({ value }) => flagWord(value) !== null);
  return draft ?? (published ? flagOfField(context, published) === false : false);
}

function readMenus({ fields, report }: Context, weight: number): MenuEntry[] {
  const found = fields.all('menu', 'menus');
  return menusOf(found.flatMap(({ key, value }) => {
    if (menusOf(value, weight).length === 0) report.note(key, 'menu-unknown', value, 'A menu is a name, a list of names or a map by name.');
    return menusOf(value, weight).map(({ menu, ...entry }) => ({ [menu]: entry }));
  }), weight);
}

/**
 * Brings the front matter of an article into one shape, with a warning for each repair. `fields` is null when a
 * problem keeps the article off the site; `skipped` says why a file is no article at all.
 */
export function normaliseArticle({ file, front, firstHeading, site }: Input): { fields: ArticleFields | null; diagnostics: Diagnostic[]; skipped: string | null } {
  const path = partsOfPath(file, site.locales);
  const skipped = skipReason(front.data, file, path, firstHeading);
  if (skipped !== null) return { fields: null, diagnostics: [], skipped };
  const fields = createFields(front.data);
  const report = createReport(file, front.positionOf);
  const context: Context = { fields, front, report };

  const title = readTitle(context, firstHeading);
  const dates = readDates(context, file, site);
  const weight = readWeight(context);
  const article = {
    linkTitle: readLine(context, 'linkTitle'),
    slug: readSlug(context, file, path),
    ...readLanguage(context, path.locale, site),
    translationKey: readLine(context, 'translationKey') ?? path.stem,
    ...dates,
    draft: readDraft(context),
    weight,
    summary: readText(context, 'summary', 'excerpt'),
    description: readText(context, 'description'),
    lead: readText(context, 'lead'),
    keywords: readList(context, ['keywords'], { commas: 'usual' }),
    categories: readList(context, ['categories', 'category'], TERMS),
    tags: readList(context, ['tags'], TERMS),
    series: readList(context, ['series']),
    authors: readList(context, ['authors', 'author'], { ...TERMS, mapKeys: ['name'] }),
    ...readThumbnail(context),
    images: readList(context, ['images'], { caseMatters: true, mapKeys: ['src', 'url', 'image'] }),
    aliases: readList(context, ['aliases', 'alias'], { caseMatters: true }),
    url: readLine(context, 'url'),
    menus: readMenus(context, weight),
    comments: readFlag(context, 'comments'),
    authorbox: readFlag(context, 'authorbox'),
    pager: readFlag(context, 'pager'),
    toc: readFlag(context, 'toc'),
    mathjax: readFlag(context, 'mathjax'),
    ...readLayout(context),
    source: readLine(context, 'source'),
    sourceUrl: readLine(context, 'sourceUrl', 'source_url'),
    originalTitle: readLine(context, 'originalTitle', 'original_title'),
    ...readForMachines(context),
    extra: readExtra(context),
  };
  const { diagnostics } = report;
  const { date } = dates;
  if (title === undefined || date === undefined || diagnostics.some(({ blocking }) => blocking)) return { fields: null, diagnostics, skipped: null };
  return { fields: withoutAbsent<ArticleFields>({ ...article, title, date }), diagnostics, skipped: null };
}
