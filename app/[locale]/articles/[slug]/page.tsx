import { notFound } from 'next/navigation';
import { ArticleScreen, switchesOf } from '../../../../components';
import { articlePath } from '../../../../i18n/paths';
import type { Locale } from '../../../../i18n/routing';
import { readSettings } from '../../../../settings/env';
import { getArchive } from '../../../_lib/archive';
import { pageMetadata } from '../../../_lib/metadata';
import { decodeSegments } from '../../../_lib/params';
import { relatedStories } from '../../../_lib/related';
import { renderSource } from '../../../_lib/render-body';
import { editionAddresses, screenProps, sidebarData } from '../../../_lib/screen';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: Locale; slug: string }> };

async function load({ params }: Props) {
  const { locale, slug } = await params;
  const [decoded] = decodeSegments([slug]) ?? [];
  const archive = getArchive();
  const article = decoded === undefined ? null : archive.article(locale, decoded);
  if (!article) notFound();
  const translations = archive.translations(article);
  const self = { locale, slug: article.slug, title: article.title, published: article.published };
  const editions = editionAddresses([self, ...translations], (link) => articlePath(link.locale, link.slug));
  return { archive, locale, article, translations, editions, path: articlePath(locale, article.slug) };
}

export async function generateMetadata(props: Props) {
  const { locale, article, editions, path } = await load(props);
  const picture = article.leadPicture ?? article.picture;
  return pageMetadata({
    locale, title: article.title, description: article.description ?? article.summary, path, editions, keywords: article.keywords,
    images: article.images.length > 0 ? article.images : picture ? [picture.url] : [],
  });
}

export default async function Page(props: Props) {
  const { archive, locale, article, translations, editions, path } = await load(props);
  const { mathjax } = switchesOf(archive.site(), article.options);
  return (
    <ArticleScreen
      {...screenProps(archive, locale, editions, article.categories[0]?.id ?? null)}
      {...archive.neighbours(article)}
      article={article}
      body={await renderSource(archive, locale, article, mathjax)}
      url={readSettings().siteUrl + path}
      translations={translations}
      authors={article.authors.map((author) => archive.author(author, locale))}
      related={relatedStories(archive, article)}
      sidebar={sidebarData(archive, locale, { place: 'single', options: article.options, exceptId: article.id })}
    />
  );
}
