import type { TermCount } from '../../archive';
import type { TagIndexScreenProps, TermGroup } from '../../components/types';
import { compareNames, initialOf, initialsOf, OTHER } from '../../i18n/initials';

/** What is shown of a letter that very many tags begin with, and of what a reader asks for: the busiest. */
const PER_LETTER = 60;
const MOST_FOUND = 400;
const LONGEST = 60;

/** The letter an editor gives a tag. */
type GivenInitial = (id: string) => string | null;
type Index = { groups: TermGroup[]; initials: ReadonlyMap<string, string> };

/** By the list itself, which is another one when anything changes. */
const INDEXES = new WeakMap<readonly TermCount[], Map<string, Index>>();

function makeIndex(tags: readonly TermCount[], locale: string, given: GivenInitial): Index {
  const initials = new Map(tags.map(({ id, label }) => [id, given(id) ?? initialOf(label)]));
  const byInitial = new Map<string, TermCount[]>();
  for (const tag of tags) {
    const initial = initials.get(tag.id) ?? OTHER;
    const group = byInitial.get(initial);
    if (group) group.push(tag);
    else byInitial.set(initial, [tag]);
  }
  const groups = [...byInitial].map(([initial, terms]) => ({ initial, terms: inOrder(terms.slice(0, PER_LETTER), locale), total: terms.length }));
  // `#` comes before the letters in every collation, but last in an index
  return { groups: groups.sort((a, b) => Number(a.initial === OTHER) - Number(b.initial === OTHER) || (a.initial < b.initial ? -1 : 1)), initials };
}

const inOrder = (terms: TermCount[], locale: string): TermCount[] => terms.sort((a, b) => compareNames(locale, a.label, b.label));

/** The tags of an edition by first letter; `tags` come busiest first. */
function indexOf(tags: readonly TermCount[], locale: string, given: GivenInitial): Index {
  const byLocale = INDEXES.get(tags) ?? new Map<string, Index>();
  INDEXES.set(tags, byLocale);
  const index = byLocale.get(locale) ?? makeIndex(tags, locale, given);
  byLocale.set(locale, index);
  return index;
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** Tags whose name holds the query, or whose initials begin with it: names that begin like it first, then the busiest. */
function matching(tags: readonly TermCount[], query: string): TermCount[] {
  const isInitials = /^[a-z]{1,8}$/.test(query);
  const begin: TermCount[] = [];
  const within: TermCount[] = [];
  for (const tag of tags) {
    const name = folded(tag.label);
    if (name.startsWith(query)) begin.push(tag);
    else if (name.includes(query) || (isInitials && initialsOf(tag.label).startsWith(query))) within.push(tag);
  }
  return [...begin, ...within];
}

type Asked = { q?: string | string[] | undefined; initial?: string | string[] | undefined };

const one = (value: string | string[] | undefined): string =>
  [...(Array.isArray(value) ? (value[0] ?? '') : (value ?? '')).replace(/[\u0000-\u001f\u007f]/g, ' ').trim()].slice(0, LONGEST).join('');

/**
 * The index of an edition's tags, which come busiest first, or what a reader asks for of it. Remembered for as long as the
 * list of tags itself is.
 */
export function tagIndex(tags: readonly TermCount[], locale: string, given: GivenInitial, asked: Asked = {}): Pick<TagIndexScreenProps, 'total' | 'groups' | 'filter'> {
  const { groups, initials } = indexOf(tags, locale, given);
  const query = one(asked.q);
  const initial = one(asked.initial).toUpperCase();
  const isInitial = query === '' && /^[A-Z#]$/.test(initial);
  if (query === '' && !isInitial) return { total: tags.length, groups, filter: null };
  const found = isInitial ? tags.filter(({ id }) => initials.get(id) === initial) : matching(tags, folded(query));
  const shown = found.slice(0, MOST_FOUND);
  return { total: tags.length, groups: [], filter: { query, initial: isInitial ? initial : '', found: isInitial ? inOrder(shown, locale) : shown, total: found.length } };
}
