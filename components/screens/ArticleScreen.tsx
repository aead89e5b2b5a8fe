import { ArticleMeta } from '../ArticleMeta';
import { ArticleTools } from '../ArticleTools';
import { AuthorBox } from '../AuthorBox';
import { Comments } from '../Comments';
import { ConvertedNote } from '../ConvertedNote';
import { Credits } from '../Credits';
import { LeadFigure } from '../LeadFigure';
import { PageShell } from '../PageShell';
import { Pager } from '../Pager';
import { RelatedStories } from '../RelatedStories';
import { ResumeLine } from '../ResumeLine';
import { SectionLabel } from '../SectionLabel';
import { Sidebar } from '../Sidebar';
import { TableOfContents } from '../TableOfContents';
import { TagLine } from '../TagLine';
import { articlePath } from '../../i18n/paths';
import { sidebarOf, switchesOf } from '../options';
import { sourceOf } from '../sources';
import type { ArticleScreenProps } from '../types';
import { viewOf } from '../view';

/** An article. */
export function ArticleScreen({ before, article, body, url, translations, authors, older, newer, related, sidebar, ...screen }: ArticleScreenProps) {
  const { settings, locale } = screen;
  const on = switchesOf(settings, article.options);
  const rail = sidebarOf(settings, 'single', article.options);
  const source = sourceOf(article, body);
  const figure = article.leadPicture && article.leadPicture.url !== body.leadImage ? article.leadPicture : null;
  return (
    <PageShell {...screen}>
      {before ?? <ResumeLine />}
      <div className={`sheet rail-${sidebar && rail.side ? rail.side : 'none'}`}>
        <article className="article" data-read={settings.popular && !before ? '' : undefined} lang={article.language === locale ? undefined : article.language}>
          <header>
            <SectionLabel term={article.categories[0]} locale={locale} />
            <h1>{article.title}</h1>
            {article.lead && <p className="standfirst">{article.lead}</p>}
            {article.convertedFrom && <ConvertedNote from={article.convertedFrom} href={articlePath(article.convertedFrom, article.slug)} />}
            <ArticleMeta {...{ settings, locale, article, translations, source }} />
          </header>
          <div className="margin">
            <ArticleTools url={url} title={article.title} />
            {on.toc && <TableOfContents headings={body.headings} />}
          </div>
          <div className="column">
            {figure && <LeadFigure picture={figure} caption={figure.alt !== article.title} />}
            <div className="prose" dangerouslySetInnerHTML={{ __html: body.html }} />
            <Credits credits={body.credits} source={source} originalTitle={article.originalTitle} />
            <TagLine tags={article.tags} series={article.series} locale={locale} />
            {on.authorbox && <AuthorBox authors={authors} locale={locale} />}
            {on.pager && <Pager older={older} newer={newer} />}
          </div>
        </article>
        {sidebar && rail.side && <Sidebar {...screen} data={sidebar} widgets={rail.widgets} className="rail" />}
      </div>
      <RelatedStories stories={related} view={viewOf(screen)} />
      {on.comments && <Comments comments={settings.comments} locale={locale} term={`${article.convertedFrom ?? article.locale}/${article.slug}`} />}
    </PageShell>
  );
}
