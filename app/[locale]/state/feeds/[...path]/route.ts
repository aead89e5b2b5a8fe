import type { TaxonomyKind, Term } from '../../../../../archive';
import { toLocale } from '../../../../../i18n/routing';
import { FEED_KINDS } from '../../../../../seo/feeds/kinds';
import { feedLinkHeader } from '../../../../../seo/link-header';
import { getArchive } from '../../../../_lib/archive';
import { decodeSegments } from '../../../../_lib/params';
import { feedOf } from '../../../../_lib/seo/feed';
import { machineAnswer, notThere } from '../../../../_lib/seo/respond';

export const dynamic = 'force-static';
export const revalidate = 60;
export const generateStaticParams = () => [];

const KINDS: Readonly<Record<string, TaxonomyKind>> = { categories: 'category', tags: 'tag', authors: 'author' };

type Props = { params: Promise<{ locale: string; path: string[] }> };

/** `feed.xml` or `feed.xml/categories/tech`: the edge writes the address of a feed this way round (edge/machine.ts). */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { locale: edition, path } = await params;
  const locale = toLocale(edition);
  const [file, folder, ...rest] = decodeSegments(path) ?? [];
  const kind = FEED_KINDS.find((known) => known.file === file);
  if (!kind) return notThere();
  const archive = getArchive();
  let term: Term | null = null;
  if (folder !== undefined) {
    const taxonomy = KINDS[folder];
    term = taxonomy ? archive.term(taxonomy, rest.join('/'), locale) : null;
    if (!term) return notThere();
  }
  const feed = await feedOf(archive, locale, kind, term);
  return machineAnswer(kind.write(feed), `${kind.type}; charset=utf-8`, { modified: archive.changedAt(), headers: { Link: feedLinkHeader(feed) } });
}
