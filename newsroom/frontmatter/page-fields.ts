import { WIDGETS } from '../../settings/site-types';
import type { FieldReader } from './fields';
import { nearest } from './known-fields';
import type { ArticleFields } from './types';

type PageFields = Pick<ArticleFields, 'comments' | 'authorbox' | 'pager' | 'toc' | 'mathjax' | 'sidebar' | 'widgets' | 'postMeta'>;

const FLAGS = ['comments', 'authorbox', 'pager', 'toc', 'mathjax'] as const;
const isWidget = (name: string): boolean => (WIDGETS as readonly string[]).includes(name);

function readSidebar(reader: FieldReader): PageFields['sidebar'] {
  const name = reader.nameOf('sidebar');
  if (name === null) return undefined;
  const typed = (reader.typed(name) ?? '').toLowerCase();
  if (typed === 'left' || typed === 'right') return typed;
  if (typed === 'false' || typed === 'none' || typed === 'no') return false;
  if (typed === 'true' || typed === 'yes') return 'right';
  reader.complain('sidebar', 'sidebar-unknown', typed, 'The sidebar is right, left or false; the site\'s own choice is shown.');
  return undefined;
}

function readWidgets(reader: FieldReader): string[] {
  const names = reader.list('widgets');
  for (const name of names.filter((n) => !isWidget(n))) {
    const meant = nearest(name, WIDGETS);
    reader.complain('widgets', 'widget-unknown', name, `There is no such widget; it was left out. Widgets are ${WIDGETS.join(', ')}.`, meant === null ? undefined : `Did you mean \`${meant}\`?`);
  }
  return names.filter(isWidget);
}

/** The switches of one page; what the page does not say stays absent, so that the site decides. */
export function readPageFields(reader: FieldReader): PageFields {
  const fields: PageFields = {};
  for (const flag of FLAGS) {
    const value = reader.flag(flag);
    if (value !== null) fields[flag] = value;
  }
  const sidebar = readSidebar(reader);
  if (sidebar !== undefined) fields.sidebar = sidebar;
  const widgets = readWidgets(reader);
  if (widgets.length > 0) fields.widgets = widgets;
  const postMeta = reader.list('postMeta');
  if (postMeta.length > 0) fields.postMeta = postMeta;
  return fields;
}
