import { robotsTxt } from '../../../seo/robots';
import { readSettings } from '../../../settings/env';
import { getArchive } from '../../_lib/archive';
import { sitemapFiles } from '../../_lib/seo/sitemaps';
import { isDefaultEdition, machineAnswer, notThere } from '../../_lib/seo/respond';

export const dynamic = 'force-dynamic';

/** Baidu takes no index of sitemaps, so the files themselves are named too; crawlers read 500 KiB (RFC 9309 §2.5). */
const MOST_FILES = 2000;

type Props = { params: Promise<{ locale: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale } = await params;
  if (!isDefaultEdition(locale)) return notThere();
  const archive = getArchive();
  const files = sitemapFiles(archive).slice(0, MOST_FILES).map((file) => file.path);
  const text = robotsTxt(readSettings().siteUrl, ['/sitemap.xml', '/news-sitemap.xml', ...files], archive.site().aiCrawlers);
  return machineAnswer(text, 'text/plain; charset=utf-8');
}
