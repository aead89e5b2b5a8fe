import { useTranslations } from 'next-intl';
import { homePath, indexPath, termPath } from '../../i18n/paths';
import { Breadcrumb } from '../Breadcrumb';
import { EmptyState } from '../EmptyState';
import { PageHead } from '../PageHead';
import { PageShell } from '../PageShell';
import type { TagIndexScreenProps, TermGroup } from '../types';

const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ#'];
const OTHER = '#';

const anchor = (initial: string): string => `initial-${initial === OTHER ? 'other' : initial.toLowerCase()}`;

/** All tags like the index of a book, with a way to ask for some of them. */
export function TagIndexScreen({ total, groups, filter, ...screen }: TagIndexScreenProps) {
  const t = useTranslations('terms');
  const list = useTranslations('list');
  const { locale } = screen;
  const title = t('title.tag');
  const own = indexPath(locale, 'tag');
  return (
    <PageShell {...screen}>
      <Breadcrumb crumbs={filter ? [{ label: title, href: own }, { label: filter.query || nameOf(filter.initial, t('other')), href: null }] : [{ label: title, href: null }]} locale={locale} />
      <PageHead title={title} meta={t('count', { count: total })} description={t('intro.tag')} />
      {total === 0 ? <EmptyState text={t('empty.tag')} href={homePath(locale)} link={list('emptyLink')} /> : (
        <>
          <form className="find narrow" role="search" action={own} aria-label={t('filter')}>
            <input type="search" name="q" defaultValue={filter?.query} placeholder={t('filterField')} aria-label={t('filterField')} maxLength={60} enterKeyHint="search" />
            <button>{t('filterSubmit')}</button>
          </form>
          {filter ? <Found filter={filter} locale={locale} /> : <Index groups={groups} locale={locale} />}
        </>
      )}
    </PageShell>
  );
}

const nameOf = (initial: string, other: string): string => (initial === OTHER ? other : initial);

function Found({ filter, locale }: { filter: NonNullable<TagIndexScreenProps['filter']>; locale: string }) {
  const t = useTranslations('terms');
  const { query, initial, found, total } = filter;
  return (
    <section>
      <h2 className="result-count">{query ? t('filtered', { count: total, query }) : t('filteredInitial', { count: total, initial: nameOf(initial, t('other')) })}</h2>
      {found.length < total && <p className="hint">{t('filteredSome', { count: found.length })}</p>}
      {found.length === 0 ? <EmptyState text={t('filterNone')} href={indexPath(locale, 'tag')} link={t('filterClear')} /> : (
        <>
          <Tags terms={found} locale={locale} />
          <p className="hint"><a href={indexPath(locale, 'tag')}>{t('filterClear')}</a></p>
        </>
      )}
    </section>
  );
}

function Index({ groups, locale }: { groups: TermGroup[]; locale: string }) {
  const t = useTranslations('terms');
  const there = new Set(groups.map(({ initial }) => initial));
  return (
    <>
      <nav className="letters" aria-label={t('jump')}>
        <ul>
          {ALPHABET.filter((initial) => initial !== OTHER || there.has(OTHER)).map((initial) => (
            <li key={initial}>{there.has(initial) ? <a href={`#${anchor(initial)}`}>{nameOf(initial, t('other'))}</a> : <span>{initial}</span>}</li>
          ))}
        </ul>
      </nav>
      {groups.map(({ initial, terms, total }) => (
        <section key={initial} className="letter" aria-labelledby={anchor(initial)}>
          <h2 id={anchor(initial)}>{nameOf(initial, t('other'))}</h2>
          <div>
            <Tags terms={terms} locale={locale} />
            {terms.length < total && <p className="all"><a href={`${indexPath(locale, 'tag')}?initial=${encodeURIComponent(initial)}`}>{t('moreOf', { initial: nameOf(initial, t('other')), count: total })} ›</a></p>}
          </div>
        </section>
      ))}
    </>
  );
}

function Tags({ terms, locale }: { terms: TermGroup['terms']; locale: string }) {
  const t = useTranslations('terms');
  return (
    <ul className="terms dense">
      {terms.map(({ id, label, count }) => (
        <li key={id}><a href={termPath(locale, 'tag', id)}>{label}</a> <span>{t('articles', { count })}</span></li>
      ))}
    </ul>
  );
}
