import { useTranslations } from 'next-intl';
import type { SearchFacets } from '../../archive/search/types';
import type { SearchFields } from '../types';
import { searchAddress, yearFields } from './address';

/** The busiest ones of each kind: a column that is read at a glance. */
const MOST = 8;

type Item = { name: string; count: number; change: Partial<SearchFields> };

/** What the results have in common; each link narrows them down to that. What is chosen already is left out. */
export function Facets({ fields, facets, locale }: { fields: SearchFields; facets: SearchFacets; locale: string }) {
  const t = useTranslations('search');
  const groups: { name: string; items: Item[] }[] = [
    { name: t('category'), items: facets.categories.filter(({ id }) => id !== fields.category).map(({ id, label, count }) => ({ name: label, count, change: { category: id } })) },
    { name: t('tag'), items: facets.tags.filter(({ id }) => id !== fields.tag).map(({ id, label, count }) => ({ name: label, count, change: { tag: id } })) },
    { name: t('author'), items: facets.authors.filter(({ id }) => id !== fields.author).map(({ id, label, count }) => ({ name: label, count, change: { author: id } })) },
    { name: t('year'), items: facets.years.length < 2 ? [] : facets.years.map(({ year, count }) => ({ name: t('yearName', { year: String(year) }), count, change: yearFields(year) })) },
  ];
  return groups.map(({ name, items }) => items.length > 0 && (
    <section key={name}>
      <h2>{name}</h2>
      <ul>
        {items.slice(0, MOST).map((item) => (
          <li key={item.name}><a href={searchAddress(locale, fields, item.change)} rel="nofollow">{item.name}</a> <span>{item.count}</span></li>
        ))}
      </ul>
    </section>
  ));
}
