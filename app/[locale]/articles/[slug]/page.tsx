import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ArticleScreen } from '../../../../components';
import { termPath } from '../../../../i18n/paths';
import type { Locale } from '../../../../i18n/routing';
import { articleGraph } from '../../../../seo/json-ld/graphs';
import { getArchive } from '../../../_lib/archive';
import { articleEditions, articleScreen } from '../../../_lib/article-screen';
import { decodeSegments } from '../../../_lib/params';
import { articleFacts } from '../../../_lib/seo/article-facts';
import { type Head, pageMetadata } from '../../../_lib/seo/metadata';
import { PageData } from '../../../_lib/seo/PageData';
import { trailFacts } from '../../../_lib/seo/trail';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: Locale; slug: string }> };

/** Once for the head and the body of a page. */
const load = cache(async (locale: Locale, slug: string) => {
  const [decoded] = decodeSegments([slug]) ?? [];
  const archive = getArchive();
  const article = decoded === undefined ? null : archive.article(locale, decoded);
  if (!article) notFound();
  const screen = await articleScreen(archive, article);
  const editions = articleEditions(archive, article);
  const facts = articleFacts(archive, article, editions);
  const { title, path, summary: description, indexing, images } = facts;
  const feeds = indexing === 'index' ? [{ type: 'text/markdown', title, href: `${path}.md` }] : [];
  const head: Head = { locale, title, path, description, editions, indexing, images, keywords: facts.tags, article: facts, feeds };
  return { article, screen, facts, head };
});

const loadFor = async ({ params }: Props) => {
  const { locale, slug } = await params;
  return load(locale, slug);
};

export const generateMetadata = async (props: Props) => pageMetadata((await loadFor(props)).head);

export default async function Page(props: Props) {
  const { article, screen, facts, head } = await loadFor(props);
  const section = article.categories[0];
  const trail = await trailFacts(article.locale, [
    ...(section ? [{ label: section.label, href: termPath(article.locale, 'category', section.id) }] : []), { label: article.title, href: null },
  ]);
  return (
    <>
      <PageData head={head} graph={(site) => articleGraph(facts, trail, site)} />
      <ArticleScreen {...screen} />
    </>
  );
}
