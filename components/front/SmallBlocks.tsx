import { useTranslations } from 'next-intl';
import { termPath } from '../../i18n/paths';
import { SectionHead } from '../SectionHead';
import { StoryCard } from '../StoryCard';
import type { CategoryBlock } from '../types';
import type { View } from '../view';

const COLUMNS = ['', 'lg:grid-cols-2', 'lg:grid-cols-2', 'lg:grid-cols-3', 'lg:grid-cols-4'];

/** Sections with few stories stand side by side, each under its own rule; one alone lays its stories side by side. */
export function SmallBlocks({ blocks, view }: { blocks: CategoryBlock[]; view: View }) {
  const [only] = blocks;
  if (only && blocks.length === 1) return <section className="band"><Alone block={only} view={view} /></section>;
  return (
    <div className={`band cols ${COLUMNS[blocks.length] ?? ''}`}>
      {blocks.map((block) => (
        <section key={block.category.id}>
          <Head block={block} view={view} />
          <div className="stack">
            {block.stories.map((story, index) => (
              <StoryCard key={story.id} story={story} view={view} size={index === 0 ? 'm' : 's'} picture={index === 0 ? 'thumb' : undefined} summary={index === 0} />
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function Alone({ block, view }: { block: CategoryBlock; view: View }) {
  const { stories } = block;
  return (
    <>
      <Head block={block} view={view} />
      <div className={`cols ${COLUMNS[stories.length] ?? ''}`}>
        {stories.map((story) => <StoryCard key={story.id} story={story} view={view} size={stories.length === 1 ? 'l' : 'm'} picture={stories.length < 3 ? 'split' : 'thumb'} summary />)}
      </div>
    </>
  );
}

function Head({ block: { category }, view }: { block: CategoryBlock; view: View }) {
  const t = useTranslations('front');
  return <SectionHead href={termPath(view.locale, 'category', category.id)} more={t('more')} moreLabel={t('moreOf', { name: category.label })}>{category.label}</SectionHead>;
}
