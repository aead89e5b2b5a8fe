import { parseSitemapName } from '../../../../seo/sitemaps/names';
import { urlset } from '../../../../seo/sitemaps/urlset';
import { readSettings } from '../../../../settings/env';
import { getArchive } from '../../../_lib/archive';
import { isDefaultEdition, notThere, xmlAnswer } from '../../../_lib/seo/respond';
import { sitemapPages } from '../../../_lib/seo/sitemaps';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string; file: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale, file } = await params;
  const archive = getArchive();
  const name = isDefaultEdition(locale) ? parseSitemapName(file, archive.editions()) : null;
  const pages = name ? sitemapPages(archive, name) : [];
  if (pages.length === 0) return notThere();
  return xmlAnswer(urlset(pages, readSettings().siteUrl), archive.changedAt());
}
