import { useTranslations } from 'next-intl';
import type { TermCount } from '../../archive/types';
import type { SearchScreenProps } from '../types';
import { Facets } from './Facets';

type Props = Pick<SearchScreenProps, 'fields' | 'answer' | 'choices' | 'locale'> & { form: string };

/** What narrows a search down: links with counts where there are results, choices before; dates always. Sent along with the big field's form. */
export function SearchFilters({ fields, answer, choices, locale, form }: Props) {
  const t = useTranslations('search');
  const hasResults = answer.hits.total > 0;
  const kinds = ['category', 'tag', 'author'] as const;
  return (
    <details className="facets" open={(!hasResults && Boolean(fields.from || fields.to)) || undefined}>
      <summary>{t('refine')}</summary>
      <div>
        {hasResults && <Facets fields={fields} facets={answer.facets} locale={locale} />}
        {kinds.map((kind) => (hasResults
          ? fields[kind] && <input key={kind} form={form} type="hidden" name={kind} defaultValue={fields[kind]} />
          : <Choice key={kind} form={form} name={kind} label={t(kind)} terms={choices[kind]} value={fields[kind]} />))}
        {fields.sort && <input form={form} type="hidden" name="sort" defaultValue={fields.sort} />}
        <label>{t('from')}<input form={form} type="date" name="from" defaultValue={fields.from} /></label>
        <label>{t('to')}<input form={form} type="date" name="to" defaultValue={fields.to} /></label>
        <p><button form={form}>{t('apply')}</button></p>
      </div>
    </details>
  );
}

type ChoiceProps = { form: string; name: string; label: string; terms: TermCount[]; value: string };

function Choice({ form, name, label, terms, value }: ChoiceProps) {
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
