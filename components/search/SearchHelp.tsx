import { useTranslations } from 'next-intl';
import type { ArticleSummary } from '../../archive/types';
import { LatestBlock } from '../LatestBlock';
import { MostReadList } from '../MostReadList';
import { SectionHead } from '../SectionHead';
import type { View } from '../view';

const TIPS = ['shorter', 'phrase', 'exclude', 'within'] as const;

/** How to look for something, and what to read instead: under a search that found nothing, or before the first one. */
export function SearchHelp({ popular, latest, view }: { popular: ArticleSummary[]; latest: ArticleSummary[]; view: View }) {
  const t = useTranslations('search');
  return (
    <>
      <section className="tips">
        <h2>{t('tips.title')}</h2>
        <ul>{TIPS.map((tip) => <li key={tip}>{t(`tips.${tip}`)}</li>)}</ul>
      </section>
      {popular.length > 0 ? (
        <section className="band">
          <SectionHead>{t('popular')}</SectionHead>
          <MostReadList stories={popular} view={view} />
        </section>
      ) : <LatestBlock heading={t('latest')} stories={latest} view={view} />}
    </>
  );
}
