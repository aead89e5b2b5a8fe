import type { Archive, ArticleRecord } from '../../archive';
import { switchesOf } from '../../components';
import type { ArticleScreenProps } from '../../components/types';
import { articlePath } from '../../i18n/paths';
import type { Locale } from '../../i18n/routing';
import { readSettings } from '../../settings/env';
import { renderSource } from './render-body';
import { editionAddresses, screenProps, sidebarData } from './screen';

const RELATED = 4;

/** Addresses of an article in all its editions. */
export function articleEditions(archive: Archive, article: ArticleRecord): Record<string, string> {
  return editionAddresses([article, ...archive.translations(article)].map(({ locale, slug, title, published }) => ({ locale, slug, title, published })),
    (link) => articlePath(link.locale, link.slug));
}

/** Everything an article's page shows. */
export async function articleScreen(archive: Archive, article: ArticleRecord): Promise<ArticleScreenProps> {
  const locale = article.locale as Locale;
  const { mathjax } = switchesOf(archive.site(), article.options);
  return {
    ...screenProps(archive, locale, articleEditions(archive, article), article.categories[0]?.id ?? null),
    ...archive.neighbours(article),
    article,
    body: await renderSource(archive, locale, article, mathjax),
    url: readSettings().siteUrl + articlePath(locale, article.slug),
    translations: archive.translations(article),
    authors: article.authors.map((author) => archive.author(author, locale)),
    related: archive.related(article, RELATED),
    sidebar: sidebarData(archive, locale, { place: 'single', options: article.options, exceptId: article.id }),
  };
}
