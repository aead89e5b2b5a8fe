import { Breadcrumb } from '../Breadcrumb';
import { ConvertedNote } from '../ConvertedNote';
import { PageShell } from '../PageShell';
import { Time } from '../Time';
import { useTranslations } from 'next-intl';
import { formatDate } from '../../i18n/dates';
import { freePagePath } from '../../i18n/paths';
import type { FreePageScreenProps } from '../types';

/** A page outside the news: about, contact, corrections. */
export function FreePageScreen({ page, body, ...screen }: FreePageScreenProps) {
  const t = useTranslations('article');
  const { settings, locale } = screen;
  return (
    <PageShell {...screen}>
      <Breadcrumb crumbs={[{ label: page.title, href: null }]} locale={locale} />
      <div className="sheet rail-none">
        <article className="article" lang={page.locale === locale ? undefined : page.locale}>
          <header>
            <h1>{page.title}</h1>
            {page.summary && <p className="standfirst">{page.summary}</p>}
            {page.convertedFrom && <ConvertedNote from={page.convertedFrom} href={freePagePath(page.convertedFrom, page.slug)} />}
            {page.modified !== null && (
              <p className="a-meta">
                <Time ms={page.modified} timeZone={settings.timeZone}>{t('updated', { time: formatDate(page.modified, locale, settings.timeZone) })}</Time>
              </p>
            )}
          </header>
          <div className="column"><div className="prose" dangerouslySetInnerHTML={{ __html: body.html }} /></div>
        </article>
      </div>
    </PageShell>
  );
}
