import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import type { ArticleLink, ArticleRecord } from '../archive/types';
import { formatDate, formatDateTime, formatTime } from '../i18n/dates';
import { articlePath, termPath } from '../i18n/paths';
import { Time } from './Time';
import type { Source } from './sources';
import { languageName } from './languages';
import { type MetaItem, metaOrder } from './options';
import type { ScreenProps } from './types';

type Props = Pick<ScreenProps, 'settings' | 'locale'> & { article: ArticleRecord; translations: ArticleLink[]; source: Source | null };

/** The quiet line under the headline: byline, times, source, reading time, in the order the editors chose. */
export function ArticleMeta({ settings, locale, article, translations, source }: Props) {
  const t = useTranslations('article');
  const { timeZone } = settings;
  const parts: Record<MetaItem, ReactNode> = {
    author: article.authors.length > 0 && <li><Authors article={article} locale={locale} /></li>,
    date: <Times article={article} locale={locale} timeZone={timeZone} />,
    categories: article.categories.length > 1 && (
      <li>{article.categories.map((term, index) => (
        <Fragment key={term.id}>{index > 0 && t('separator')}<a href={termPath(locale, 'category', term.id)}>{term.label}</a></Fragment>
      ))}</li>
    ),
    translations: <Translations translations={translations.filter(({ converted, locale: edition }) => !converted && edition !== article.convertedFrom)} />,
  };
  return (
    <ul className="a-meta" aria-label={t('meta')}>
      {metaOrder(settings, article.options).map((item) => <Fragment key={item}>{parts[item]}</Fragment>)}
      {source && <li>{t('source', { name: source.name })}</li>}
      {article.minutes > 0 && <li>{t('minutes', { minutes: article.minutes })}</li>}
    </ul>
  );
}

function Authors({ article, locale }: { article: ArticleRecord; locale: string }) {
  const t = useTranslations('article');
  return article.authors.map(({ id, label }, index) => (
    <Fragment key={id}>{index > 0 && t('separator')}<a rel="author" href={termPath(locale, 'author', id)}>{label}</a></Fragment>
  ));
}

function Times({ article, locale, timeZone }: { article: ArticleRecord; locale: string; timeZone: string }) {
  const t = useTranslations('article');
  const { published, modified } = article;
  const isSameDay = formatDate(published, locale, timeZone) === formatDate(modified, locale, timeZone);
  return (
    <>
      <li><Time ms={published} timeZone={timeZone}>{formatDateTime(published, locale, timeZone)}</Time></li>
      {modified > published && (
        <li><Time ms={modified} timeZone={timeZone}>{t('updated', { time: isSameDay ? formatTime(modified, timeZone) : formatDateTime(modified, locale, timeZone) })}</Time></li>
      )}
    </>
  );
}

function Translations({ translations }: { translations: ArticleLink[] }) {
  const t = useTranslations('article');
  const names = useTranslations('languages');
  if (translations.length === 0) return null;
  return (
    <li>
      {t('alsoIn')} {translations.map(({ locale, slug }, index) => (
        <Fragment key={locale}>{index > 0 && t('separator')}<a href={articlePath(locale, slug)} hrefLang={locale}>{languageName(names, locale)}</a></Fragment>
      ))}
    </li>
  );
}
