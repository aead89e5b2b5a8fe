import { defineDocumentType, makeSource } from 'contentlayer2/source-files';
import { checkArticle } from './newsroom/contentlayer/check';
import { WIDGETS } from './settings/site-types';

const text = { type: 'string' } as const;
const requiredText = { type: 'string', required: true } as const;
const flag = { type: 'boolean' } as const;
const list = { type: 'list', of: { type: 'string' }, required: true } as const;
const moment = { type: 'date' } as const;

/**
 * The one schema of an article (DESIGN §4). Front matter reaches it normalised by `newsroom/frontmatter`, so that real
 * files' spellings (lists as strings, numbers as titles, five ways to write a date) are one shape here.
 */
export const Article = defineDocumentType(() => ({
  name: 'Article',
  filePathPattern: '**/*.md',
  contentType: 'markdown',
  fields: {
    path: { ...requiredText, description: 'File under the content folder, `/` separated' },
    title: requiredText,
    linkTitle: text,
    slug: requiredText,
    locale: requiredText,
    contentLanguage: requiredText,
    translationKey: requiredText,
    date: { type: 'date', required: true },
    lastmod: moment,
    publishDate: moment,
    expiryDate: moment,
    draft: flag,
    weight: { type: 'number', required: true },
    summary: text,
    description: text,
    lead: text,
    keywords: list,
    categories: list,
    tags: list,
    series: list,
    authors: list,
    thumbnail: text,
    thumbnailVisibility: { type: 'list', of: { type: 'enum', options: ['list', 'post'], default: 'list' } },
    thumbnailAlt: text,
    thumbnailCredit: text,
    images: list,
    aliases: list,
    url: text,
    menus: { type: 'json', required: true },
    comments: flag,
    authorbox: flag,
    pager: flag,
    toc: flag,
    mathjax: flag,
    sidebar: { type: 'enum', options: ['left', 'right', 'none'] },
    widgets: { type: 'list', of: { type: 'enum', options: [...WIDGETS], default: 'search' } },
    postMeta: { type: 'list', of: { type: 'string' } },
    source: text,
    sourceUrl: text,
    originalTitle: text,
    indexing: { type: 'enum', options: ['index', 'news-noindex', 'noindex', 'canonical'] },
    guid: text,
    extra: { type: 'json', required: true },
  },
  computedFields: {
    /** Closes the holes of Contentlayer's own validation: throws with the field's name (ADR 0001). */
    checked: { type: 'boolean', resolve: (article) => checkArticle(article) },
  },
}));

/** Contentlayer maps and validates; the body is rendered when a page is (DESIGN §1), so its Markdown step is off. */
export const articleSource = (contentDirPath: string, onMissingOrIncompatibleData: 'fail' | 'skip-warn' = 'fail') =>
  makeSource({
    contentDirPath,
    documentTypes: [Article],
    disableImportAliasWarning: true,
    onMissingOrIncompatibleData,
    onUnknownDocuments: 'fail',
    onExtraFieldData: 'fail',
    markdown: (builder) => {
      builder.parser = () => ({ type: 'root', children: [] });
      builder.compiler = () => '';
    },
  });

export default articleSource('content/articles');
