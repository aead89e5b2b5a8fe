import { sourceOfEdition } from '../i18n/editions';
import { traditional } from '../i18n/hant/traditional';
import type { Glossary, SiteSettings } from '../settings/site-types';
import type { StoredAuthor } from './write';
import type { ArticleRecord, ArticleSummary, FreePage, Picture } from './types';

/** Turns words of the source into those of an edition. */
export type Wording = (text: string) => string;

const AS_WRITTEN: Wording = (text) => text;
const made = new WeakMap<Glossary, Wording>();

/** How an edition writes what was written for the one it converts; as it stands for editions of their own. */
export function wordingOf({ glossary }: Pick<SiteSettings, 'glossary'>, edition: string): Wording {
  if (sourceOfEdition(edition) === null) return AS_WRITTEN;
  const known = made.get(glossary);
  if (known) return known;
  const wording = traditional(glossary);
  made.set(glossary, wording);
  return wording;
}

const pictureIn = (picture: Picture | null, say: Wording): Picture | null =>
  picture && { ...picture, alt: say(picture.alt), ...(picture.credit === undefined ? {} : { credit: say(picture.credit) }) };

const orNull = (text: string | null, say: Wording): string | null => (text === null ? null : say(text));

/** A list's article as an edition shows it; `site` and `edition` decide, categories are labelled already. */
export function summaryIn(site: SiteSettings, edition: string, article: ArticleSummary): ArticleSummary {
  if (article.locale === edition) return article;
  const say = wordingOf(site, edition);
  return {
    ...article, locale: edition, language: edition, convertedFrom: article.locale,
    title: say(article.title), linkTitle: say(article.linkTitle), summary: say(article.summary), lead: orNull(article.lead, say), picture: pictureIn(article.picture, say),
  };
}

/** What only the article's own page shows of it. */
export function recordIn(site: SiteSettings, edition: string, record: ArticleRecord): ArticleRecord {
  if (record.convertedFrom === undefined) return record;
  const say = wordingOf(site, edition);
  return {
    ...record,
    leadPicture: pictureIn(record.leadPicture, say), description: orNull(record.description, say), keywords: record.keywords.map(say),
    source: orNull(record.source, say), originalTitle: orNull(record.originalTitle, say),
  };
}

export function personIn(site: SiteSettings, edition: string, author: StoredAuthor): StoredAuthor {
  if (author.locale === edition) return author;
  const say = wordingOf(site, edition);
  const { label, role, bio, links } = author;
  return { ...author, label: say(label), role: orNull(role, say), bio: orNull(bio, say), links: links.map((link) => ({ ...link, label: say(link.label) })) };
}

export function pageIn(site: SiteSettings, edition: string, page: FreePage): FreePage {
  if (page.locale === edition) return page;
  const say = wordingOf(site, edition);
  return { ...page, locale: edition, convertedFrom: page.locale, title: say(page.title), summary: orNull(page.summary, say) };
}
