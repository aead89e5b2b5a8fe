import { getTranslations } from 'next-intl/server';
import { articlePath, freePagePath, localePath, periodPath, termPath } from '../../../i18n/paths';
import { toLocale } from '../../../i18n/routing';
import { text } from '../../../i18n/text';
import { llmsTxt } from '../../../seo/llms';
import { getArchive } from '../../_lib/archive';
import { machineAnswer } from '../../_lib/seo/respond';
import { siteFacts } from '../../_lib/seo/site-facts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: string }> };

const LATEST = 20;
const SECTIONS = 20;

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const locale = toLocale((await params).locale);
  const archive = getArchive();
  const t = await getTranslations({ locale, namespace: 'llms' });
  const { origin, name, description } = siteFacts(archive, locale);
  const { categories } = archive.site();
  const about = new Map(categories.map((category) => [category.id, text(category.description, locale)]));
  const body = llmsTxt(origin, name, description || t('about', { site: name }), [
    { title: t('latest'), links: archive.latestListed(locale, LATEST).map(({ slug, title, summary }) => ({ title, path: articlePath(locale, slug) + (archive.indexing(locale, slug) === 'index' ? '.md' : ''), note: summary })) },
    { title: t('sections'), links: archive.terms('category', locale).slice(0, SECTIONS).map(({ id, label }) => ({ title: label, path: termPath(locale, 'category', id), note: about.get(id) ?? null })) },
    {
      title: t('more'),
      links: [
        { title: t('archive'), path: periodPath(locale) }, { title: t('feed'), path: localePath(locale, '/feed.xml') },
        ...archive.freePages(locale).flatMap(({ slug }) => {
          const page = archive.page(locale, slug);
          return page ? [{ title: page.title, path: freePagePath(locale, slug), note: page.summary }] : [];
        }),
      ],
    },
  ]);
  return machineAnswer(body, 'text/plain; charset=utf-8');
}
