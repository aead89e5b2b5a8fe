import { WIDGETS } from '../../settings/site-types';
import type { Context } from './context';
import { flagWord } from './read-flag';
import { readList } from './read-list';
import { suggestion } from './suggest';
import type { ArticleFields } from './types';

const POST_META = ['author', 'date', 'categories', 'translations'] as const;

function readSidebar({ fields, report }: Context): ArticleFields['sidebar'] {
  const found = fields.first('sidebar');
  if (!found) return undefined;
  const { key, value } = found;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
  if (word === 'left' || word === 'right') return word;
  const flag = word === 'none' ? false : flagWord(word);
  if (flag === null) {
    report.note(key, 'sidebar-unknown', value, 'A sidebar is left, right or false; this one is ignored.');
    return undefined;
  }
  if (typeof value !== 'boolean') report.warn(key, 'read-as-boolean', value, `Read as ${flag ? 'right' : 'false'}.`);
  return flag ? 'right' : false;
}

function readNames(context: Context, names: readonly string[], known: readonly string[], code: string, thing: string): string[] | undefined {
  const typed = readList(context, names, { commas: 'warn' });
  const kept = typed.flatMap((name) => {
    const wanted = name.toLowerCase();
    if (known.includes(wanted)) return [wanted];
    const meant = suggestion(name, known);
    const field = context.fields.first(...names)?.key ?? null;
    const hint = meant === null ? `${thing}s are ${known.join(', ')}.` : `Did you mean ${meant}?`;
    context.report.note(field, code, name, `There is no such ${thing}; it is left out.`, hint);
    return [];
  });
  return kept.length > 0 ? kept : undefined;
}

/** What the page shows around the article. */
export function readLayout(context: Context): Pick<ArticleFields, 'sidebar' | 'widgets' | 'postMeta'> {
  return {
    sidebar: readSidebar(context),
    widgets: readNames(context, ['widgets'], WIDGETS, 'widget-unknown', 'widget'),
    postMeta: readNames(context, ['post_meta', 'postMeta'], POST_META, 'post-meta-unknown', 'meta item'),
  };
}
