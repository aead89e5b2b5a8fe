import { getTranslations } from 'next-intl/server';
import type { ArticleSummary, Page } from '../../../archive';
import type { Crumb } from '../../../components';
import { articlePath, homePath } from '../../../i18n/paths';
import type { CrumbFacts } from '../../../seo/types';

/** The visible breadcrumb, which begins at the front page. */
export async function trailFacts(locale: string, crumbs: readonly Crumb[]): Promise<CrumbFacts[]> {
  const t = await getTranslations({ locale: locale as 'zh-CN', namespace: 'nav' });
  return [{ label: t('home'), path: homePath(locale) }, ...crumbs.map(({ label, href }) => ({ label, path: href }))];
}

/** The rows of a list, and the number of the first one. */
export function rowFacts({ items, page, pageSize }: Page<ArticleSummary>): { items: { path: string; title: string }[]; first: number } {
  return { items: items.map(({ locale, slug, title }) => ({ path: articlePath(locale, slug), title })), first: (page - 1) * pageSize + 1 };
}
