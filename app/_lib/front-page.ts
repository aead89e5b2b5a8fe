import type { Archive, ArticleSummary } from '../../archive';
import { type FrontScreenProps, sectionsOf } from '../../components';
import { homePath } from '../../i18n/paths';
import { otherEdition, screenProps, sidebarData } from './screen';

const LATEST = 15;
const SECONDARY = 5;
const PER_BLOCK = 7;
const PICKS = 5;
/** Within what `edge/reads/pages.ts` takes to be on the front page. */
const POPULAR = 5;
/** A section with fewer stories that stand nowhere else repeats some rather than look empty. */
const ENOUGH_FRESH = 3;
/** How far down the list the lead and its companions may come from. */
const POOL = 40;

/** Takes the first `count` stories that nobody has taken yet. */
function take(stories: readonly ArticleSummary[], count: number, used: Set<number>): ArticleSummary[] {
  const taken = stories.filter((story) => !used.has(story.id)).slice(0, count);
  for (const story of taken) used.add(story.id);
  return taken;
}

/** The lead is the editors' weighted story, else the newest with a picture; no story stands twice above the section blocks. */
export function frontPage(archive: Archive, locale: string, editions: Record<string, string>): FrontScreenProps {
  const settings = archive.site();
  const ordered = archive.all(locale, 1, POOL);
  const used = new Set<number>();
  const weighted = ordered.items.filter((story) => story.weight !== 0);
  const first = weighted[0] ?? ordered.items.find((story) => story.picture) ?? ordered.items[0];
  const [lead = null] = take(first ? [first] : [], 1, used);
  const sameSection = ordered.items.filter((story) => lead && story.categories.some((c) => c.id === lead.categories[0]?.id));
  const related = take(sameSection, 2, used);
  const secondary = take(ordered.items, SECONDARY, used);
  const latest = archive.latest(locale, LATEST);
  const named = sectionsOf(settings, locale);
  const blocks = (named.length > 0 ? named : archive.terms('category', locale).slice(0, 6))
    .map((category) => {
      const stories = archive.ofTerm('category', category.id, locale, 1, 2 * PER_BLOCK).items;
      const fresh = stories.filter((story) => !used.has(story.id));
      const shown = (fresh.length >= ENOUGH_FRESH ? fresh : stories).slice(0, PER_BLOCK);
      for (const story of shown) used.add(story.id);
      return { category, stories: shown };
    })
    .filter((block) => block.stories.length > 0);
  return {
    ...screenProps(archive, locale, editions), lead, related, secondary, latest, picks: weighted.slice(1, 1 + PICKS), popular: archive.mostRead(locale, 'day', POPULAR), blocks,
    otherEdition: otherEdition(archive, locale, ordered.total, (other, limit) => archive.latest(other, limit), homePath),
    sidebar: sidebarData(archive, locale, { place: 'home' }),
  };
}
