import { useTranslations } from 'next-intl';
import { periodPath } from '../../i18n/paths';
import { text } from '../../i18n/text';
import { OtherEditionBlock } from '../OtherEditionBlock';
import { PageShell } from '../PageShell';
import { Sidebar } from '../Sidebar';
import { CategoryBand } from '../front/CategoryBand';
import { SmallBlocks } from '../front/SmallBlocks';
import { TopStories } from '../front/TopStories';
import { bandsOf } from '../front/bands';
import { sidebarOf } from '../options';
import type { FrontScreenProps } from '../types';
import { viewOf } from '../view';

/** The front page. */
export function FrontScreen({ lead, related, secondary, latest, picks, popular, blocks, otherEdition, sidebar, ...screen }: FrontScreenProps) {
  const { settings, locale } = screen;
  const view = viewOf(screen);
  return (
    <PageShell {...screen} className="front">
      <h1 className="sr-only">{text(settings.name, locale)}</h1>
      {lead ? <TopStories {...{ lead, related, secondary, latest, picks, popular, view }} /> : <NothingYet {...{ otherEdition, locale }} />}
      {bandsOf(blocks).map((band) => band.kind === 'full'
        ? <CategoryBand key={band.block.category.id} block={band.block} turn={band.turn} view={view} />
        : <SmallBlocks key={band.blocks[0]?.category.id} blocks={band.blocks} view={view} />)}
      <OtherEditionBlock edition={otherEdition} view={view} />
      {sidebar && lead && <Sidebar {...screen} data={sidebar} widgets={closing(sidebarOf(settings, 'home').widgets)} className="closing" />}
    </PageShell>
  );
}

/** The page already has a search field, the latest reports and what is read most. */
const closing = <T extends string>(widgets: T[]): T[] => widgets.filter((name) => name !== 'search' && name !== 'recent' && name !== 'popular');

function NothingYet({ otherEdition, locale }: Pick<FrontScreenProps, 'otherEdition' | 'locale'>) {
  const t = useTranslations('front');
  return (
    <div className="notice">
      <h2>{t('emptyTitle')}</h2>
      <p>{t('empty')}</p>
      <p><a href={otherEdition?.href ?? periodPath(locale)}>{t(otherEdition ? 'emptyLink' : 'emptyArchive')}</a></p>
    </div>
  );
}
