import { robotsTxt } from '../../../seo/robots';
import { readSettings } from '../../../settings/env';
import { getArchive } from '../../_lib/archive';
import { isDefaultEdition, machineAnswer, notThere } from '../../_lib/seo/respond';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale } = await params;
  if (!isDefaultEdition(locale)) return notThere();
  const text = robotsTxt(readSettings().siteUrl, ['/sitemap.xml', '/news-sitemap.xml'], getArchive().site().aiCrawlers);
  return machineAnswer(text, 'text/plain; charset=utf-8');
}
