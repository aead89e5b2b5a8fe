import { notFound } from 'next/navigation';
import { ArticleScreen } from '../../../../components';
import { articlePath } from '../../../../i18n/paths';
import type { Locale } from '../../../../i18n/routing';
import { getArchive } from '../../../_lib/archive';
import { articleEditions, articleScreen } from '../../../_lib/article-screen';
import { pageMetadata } from '../../../_lib/metadata';
import { decodeSegments } from '../../../_lib/params';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: Locale; slug: string }> };

async function load({ params }: Props) {
  const { locale, slug } = await params;
  const [decoded] = decodeSegments([slug]) ?? [];
  const archive = getArchive();
  const article = decoded === undefined ? null : archive.article(locale, decoded);
  if (!article) notFound();
  return { archive, locale, article };
}

export async function generateMetadata(props: Props) {
  const { archive, locale, article } = await load(props);
  const picture = article.leadPicture ?? article.picture;
  return pageMetadata({
    locale, title: article.title, description: article.description ?? article.summary, path: articlePath(locale, article.slug),
    editions: articleEditions(archive, article), keywords: article.keywords,
    images: article.images.length > 0 ? article.images : picture ? [picture.url] : [],
  });
}

export default async function Page(props: Props) {
  const { archive, article } = await load(props);
  return <ArticleScreen {...(await articleScreen(archive, article))} />;
}
