import { notFound } from 'next/navigation';
import { ArticleScreen, PreviewBar } from '../../../../components';
import type { Locale } from '../../../../i18n/routing';
import { getArchive } from '../../../_lib/archive';
import { articleScreen } from '../../../_lib/article-screen';
import { namelessMetadata } from '../../../_lib/seo/metadata';

export const dynamic = 'force-dynamic';

/** An article that is not public; the edge alone asks for it, for the holder of a signed link (docs/editors.md). */
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ file?: string; until?: string }> };

async function load({ searchParams }: Props) {
  const { file = '', until = '0' } = await searchParams;
  const archive = getArchive();
  const article = archive.preview(file);
  if (!article) notFound();
  return { archive, article, until: Number(until) };
}

export async function generateMetadata(props: Props) {
  const { article } = await load(props);
  return namelessMetadata(article.locale, article.title);
}

export default async function Page(props: Props) {
  const { archive, article, until } = await load(props);
  const { visibleFrom, visibleUntil } = article;
  const screen = await articleScreen(archive, article);
  return <ArticleScreen {...screen} before={<PreviewBar settings={screen.settings} locale={screen.locale} {...{ visibleFrom, visibleUntil, until }} />} />;
}
