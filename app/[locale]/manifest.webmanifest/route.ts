import { manifest } from '../../../seo/manifest';
import { getArchive } from '../../_lib/archive';
import { machineAnswer } from '../../_lib/seo/respond';
import { siteFacts } from '../../_lib/seo/site-facts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale } = await params;
  return machineAnswer(JSON.stringify(manifest(siteFacts(getArchive(), locale))), 'application/manifest+json; charset=utf-8');
}
