import { useTranslations } from 'next-intl';
import { termPath } from '../../i18n/paths';
import { SectionHead } from '../SectionHead';
import type { CategoryBlock } from '../types';
import type { View } from '../view';
import { CentrePattern, EvenPattern, LeftPattern } from './patterns';

const PATTERNS = [LeftPattern, EvenPattern, CentrePattern];

/** A section's band over the whole width; `turn` picks one of three patterns so that the page has a pulse. */
export function CategoryBand({ block, turn, view }: { block: CategoryBlock; turn: number; view: View }) {
  const t = useTranslations('front');
  const { category, stories } = block;
  const Pattern = PATTERNS[turn % PATTERNS.length] ?? LeftPattern;
  return (
    <section className="band">
      <SectionHead href={termPath(view.locale, 'category', category.id)} more={t('more')} moreLabel={t('moreOf', { name: category.label })}>{category.label}</SectionHead>
      <Pattern stories={stories} view={view} />
    </section>
  );
}
