import { readSettings } from '../../../../settings/env';
import { sitemapIndex } from '../../../../seo/sitemaps/sitemap-index';
import { getArchive } from '../../../_lib/archive';
import { isDefaultEdition, notThere, xmlAnswer } from '../../../_lib/seo/respond';
import { sitemapFiles } from '../../../_lib/seo/sitemaps';

export const dynamic = 'force-dynamic';

/** `/sitemap.xml`; a folder of that name means something else to Next, so the edge leads here. */
type Props = { params: Promise<{ locale: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale } = await params;
  if (!isDefaultEdition(locale)) return notThere();
  const archive = getArchive();
  return xmlAnswer(sitemapIndex(sitemapFiles(archive), readSettings().siteUrl), archive.changedAt());
}
