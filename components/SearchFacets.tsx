import { useTranslations } from 'next-intl';
import type { TermCount } from '../archive/types';
import { searchPath } from '../i18n/paths';
import type { SearchScreenProps } from './types';

type Props = Pick<SearchScreenProps, 'fields' | 'categories' | 'tags' | 'locale'> & { form: string };

/** Category, tag and dates, sent along with the big field's form. */
export function SearchFacets({ fields, categories, tags, locale, form }: Props) {
  const t = useTranslations('search');
  const isNarrowed = Boolean(fields.category || fields.tag || fields.from || fields.to);
  const cleared = `${searchPath(locale)}?q=${encodeURIComponent(fields.q)}`;
  return (
    <details className="facets" open={isNarrowed || undefined}>
      <summary>{t('refine')}</summary>
      <div>
        <Choice form={form} name="category" label={t('category')} terms={categories} value={fields.category} />
        <Choice form={form} name="tag" label={t('tag')} terms={tags} value={fields.tag} />
        <label>{t('from')}<input form={form} type="date" name="from" defaultValue={fields.from} /></label>
        <label>{t('to')}<input form={form} type="date" name="to" defaultValue={fields.to} /></label>
        <p><button form={form}>{t('apply')}</button>{isNarrowed && <a href={cleared}>{t('clear')}</a>}</p>
      </div>
    </details>
  );
}

function Choice({ form, name, label, terms, value }: { form: string; name: string; label: string; terms: TermCount[]; value: string }) {
  const t = useTranslations('search');
  if (terms.length === 0 && !value) return null;
  const isKnown = value === '' || terms.some(({ id }) => id === value);
  return (
    <label>
      {label}
      <select form={form} name={name} defaultValue={value}>
        <option value="">{t('any')}</option>
        {!isKnown && <option value={value}>{value}</option>}
        {terms.map(({ id, label: term, count }) => <option key={id} value={id}>{t('option', { name: term, count: String(count) })}</option>)}
      </select>
    </label>
  );
}
