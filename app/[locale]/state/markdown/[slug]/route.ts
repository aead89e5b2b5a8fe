import { articlePath } from '../../../../../i18n/paths';
import { toLocale } from '../../../../../i18n/routing';
import { convertMarkdown, withoutTitle } from '../../../../../markdown';
import { articleMarkdown, markdownHeaders } from '../../../../../seo/article-markdown';
import { getArchive } from '../../../../_lib/archive';
import { articleEditions } from '../../../../_lib/article-screen';
import { decodeSegments } from '../../../../_lib/params';
import { articleFacts } from '../../../../_lib/seo/article-facts';
import { machineAnswer, notThere } from '../../../../_lib/seo/respond';
import { siteFacts } from '../../../../_lib/seo/site-facts';

export const dynamic = 'force-static';
export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: string; slug: string }> };

/** `/articles/<slug>.md`, the article as its editor wrote it, with links that lead somewhere. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale: edition, slug } = await params;
  const locale = toLocale(edition);
  const [decoded] = decodeSegments([slug]) ?? [];
  const archive = getArchive();
  const article = decoded === undefined ? null : archive.article(locale, decoded);
  // a copy for programs is ours to give of our own texts only
  if (!article || article.indexing !== 'index') return notThere();
  const site = siteFacts(archive, locale);
  const facts = articleFacts(archive, article, articleEditions(archive, article));
  const resolve = (written: string): string | null => {
    const file = article.bodyLinks[written.replace(/#.*$/, '')];
    const target = file === undefined ? null : archive.byPath(file, locale);
    return target ? articlePath(target.locale, target.slug) + (written.match(/#.*$/)?.[0] ?? '') : (article.bodyImages[written]?.url ?? null);
  };
  const say = article.convertedFrom === undefined ? undefined : archive.wording(locale);
  const text = withoutTitle(article.body, article.title, say);
  const body = articleMarkdown(facts, say ? convertMarkdown(text, say) : text, site, resolve);
  const { 'Content-Type': type = 'text/markdown; charset=utf-8', ...headers } = markdownHeaders(facts, site);
  return machineAnswer(body, type, { modified: facts.modified, headers });
}
