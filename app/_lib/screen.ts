import type { Archive, ArticleLink, Term } from '../../archive';
import { sectionsOf, sidebarOf } from '../../components';
import type { EditionLink, OtherEdition, ScreenProps, SidebarData } from '../../components';
import { shareArticles } from '../../i18n/editions';
import { homePath, localePath } from '../../i18n/paths';
import type { SiteSettings } from '../../settings/site-types';

/** Fewer own articles than this, and a list also shows the other edition's. */
const FEW = 6;
const OTHER_STORIES = 6;
const BUSIEST_SECTIONS = 8;

/** Sections of the strip: those the site names, else the busiest categories. */
function sections(archive: Archive, settings: SiteSettings, locale: string): Term[] {
  const named = sectionsOf(settings, locale);
  return named.length > 0 ? named : archive.terms('category', locale).slice(0, BUSIEST_SECTIONS);
}

/** What every screen needs. `addresses`: where this very page is in other editions; others lead to their front page. */
export function screenProps(archive: Archive, locale: string, addresses: Record<string, string> = {}, current: string | null = null): ScreenProps {
  const settings = archive.site();
  const editions: EditionLink[] = archive.editions().map((edition) => ({
    locale: edition, href: addresses[edition] ?? homePath(edition), current: edition === locale,
  }));
  const menuEntries = ['main', 'footer', 'side'].flatMap((menu) =>
    archive.menu(menu, locale).map((entry) => ({ ...entry, href: localePath(locale, entry.href) })));
  const updated = archive.latest(locale, 1)[0]?.published ?? null;
  return { settings, locale, header: { sections: sections(archive, settings, locale), current, editions, updated, menuEntries } };
}

/** Addresses of an article's editions, for the header's switch. */
export function editionAddresses(links: readonly ArticleLink[], path: (link: ArticleLink) => string): Record<string, string> {
  return Object.fromEntries(links.map((link) => [link.locale, path(link)]));
}

/** Addresses of a page in every edition that `has` it. */
export function everyEdition(archive: Archive, path: (locale: string) => string, has = (_locale: string): boolean => true): Record<string, string> {
  return Object.fromEntries(archive.editions().filter(has).map((locale) => [locale, path(locale)]));
}

type SidebarOptions = { place: 'home' | 'single' | 'list'; options?: Parameters<typeof sidebarOf>[2]; exceptId?: number };

/** Data of the widgets that will be shown; null without a sidebar. */
export function sidebarData(archive: Archive, locale: string, { place, options, exceptId }: SidebarOptions): SidebarData | null {
  const settings = archive.site();
  const plan = sidebarOf(settings, place, options);
  if (!plan.side) return null;
  const { recent, popular, categories, tags } = settings.widgets;
  const has = (name: (typeof plan.widgets)[number]): boolean => plan.widgets.includes(name);
  const newest = has('recent') ? archive.latest(locale, recent + 1) : [];
  const others = newest.filter((story) => story.id !== exceptId);
  return {
    // The article being read is left out, unless there is no other.
    recent: (others.length > 0 ? others : newest).slice(0, recent),
    popular: has('popular') ? archive.mostRead(locale, 'day', popular) : [],
    categories: has('categories') ? archive.terms('category', locale).slice(0, categories) : [],
    tags: has('taglist') ? archive.terms('tag', locale).slice(0, tags) : [],
  };
}

/** Another edition's stories when this list is short; `stories` asks for them, `href` is the list's address there. */
export function otherEdition(
  archive: Archive, locale: string, own: number, stories: (locale: string, limit: number) => OtherEdition['stories'], href: (locale: string) => string,
): OtherEdition | null {
  if (own >= FEW) return null;
  for (const other of archive.editions()) {
    if (shareArticles(locale, other)) continue;
    const found = stories(other, OTHER_STORIES);
    if (found.length > 0) return { locale: other, href: href(other), stories: found };
  }
  return null;
}
