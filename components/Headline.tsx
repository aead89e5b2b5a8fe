import type { ReactNode } from 'react';
import type { ArticleSummary } from '../archive/types';
import { articlePath } from '../i18n/paths';
import { LanguageNote } from './LanguageNote';
import type { View } from './view';

export type HeadlineSize = 'lead' | 'l' | 'm' | 's';
export type HeadlineLevel = 2 | 3;

type Props = { story: ArticleSummary; view: View; size: HeadlineSize; level?: HeadlineLevel; children?: ReactNode };

/** A story's linked headline, `children` in place of its words; foreign ones carry their language. */
export function Headline({ story, view, size, level = 3, children }: Props) {
  const Tag = level === 2 ? 'h2' : 'h3';
  const foreign = story.language === view.locale ? undefined : story.language;
  return (
    <Tag className={`h-${size}`}>
      <a href={articlePath(story.locale, story.slug)} lang={foreign} hrefLang={foreign}>{children ?? story.title}</a>
      {foreign && <> <LanguageNote language={foreign} /></>}
    </Tag>
  );
}
