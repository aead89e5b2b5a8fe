import { getTranslations } from 'next-intl/server';
import type { Archive, ArticleRecord, FreePage } from '../../archive';
import { articlePath } from '../../i18n/paths';
import type { Locale } from '../../i18n/routing';
import { type RenderedBody, renderBody, withoutTitle } from '../../markdown';
import { readSettings } from '../../settings/env';

type Source = Pick<ArticleRecord | FreePage, 'title' | 'body' | 'bodyImages' | 'bodyLinks' | 'convertedFrom'>;

/** The HTML of an article's or a free page's Markdown; links to other content files become their addresses. */
export async function renderSource(archive: Archive, locale: Locale, source: Source, math: boolean): Promise<RenderedBody> {
  const t = await getTranslations({ locale, namespace: 'markdown' });
  const convert = source.convertedFrom === undefined ? undefined : archive.wording(locale);
  return renderBody(withoutTitle(source.body, source.title, convert), {
    convert,
    math,
    images: source.bodyImages,
    videoHosts: archive.site().videoHosts,
    siteOrigin: readSettings().siteUrl,
    resolveLink: (href) => {
      const file = source.bodyLinks[href.replace(/#.*$/, '')];
      const target = file === undefined ? null : archive.byPath(file, locale);
      const hash = href.match(/#.*$/)?.[0] ?? '';
      return target ? articlePath(target.locale, target.slug) + hash : null;
    },
    labels: {
      footnotes: t('footnotes'), externalVideo: t('externalVideo'), taskDone: t('taskDone'), taskOpen: t('taskOpen'),
      backToReference: (n) => t('backToReference', { n }), playVideo: (host) => t('playVideo', { host }),
    },
  });
}
