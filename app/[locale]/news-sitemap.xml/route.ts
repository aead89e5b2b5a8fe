import { newsSitemap } from '../../../seo/sitemaps/news';
import { getArchive } from '../../_lib/archive';
import { isDefaultEdition, notThere, xmlAnswer } from '../../_lib/seo/respond';
import { siteFacts } from '../../_lib/seo/site-facts';
import { newsEntries } from '../../_lib/seo/sitemaps';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

/** The last two days, counted from now and not from the last publish. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale } = await params;
  if (!isDefaultEdition(locale)) return notThere();
  const archive = getArchive();
  const now = Date.now();
  const { name, origin } = siteFacts(archive, locale);
  return xmlAnswer(newsSitemap(newsEntries(archive, now), name, origin, now));
}
