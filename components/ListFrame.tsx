import type { ReactNode } from 'react';
import { Breadcrumb } from './Breadcrumb';
import { OtherEditionBlock } from './OtherEditionBlock';
import { PageShell } from './PageShell';
import { Sidebar } from './Sidebar';
import { sidebarOf } from './options';
import type { Crumb, OtherEdition, ScreenProps, SidebarData } from './types';
import { viewOf } from './view';

type Props = ScreenProps & { crumbs: Crumb[]; head: ReactNode; otherEdition?: OtherEdition | null; sidebar: SidebarData | null; calendar?: ReactNode; /** Opens the sidebar, or stands below the list where there is none. */ beside?: ReactNode; children: ReactNode };

/** A list page: breadcrumb and head over the list and, where the site wants it, the sidebar; a calendar stands above the sidebar. */
export function ListFrame({ crumbs, head, otherEdition = null, sidebar, calendar, beside, children, ...screen }: Props) {
  const { side, widgets } = sidebarOf(screen.settings, 'list');
  const shown = sidebar && side;
  return (
    <PageShell {...screen}>
      <Breadcrumb crumbs={crumbs} locale={screen.locale} />
      {head}
      <div className={`with-rail rail-${shown || (calendar ? 'right' : 'none')}`}>
        {calendar}
        <div className="content">{children}{!shown && beside}</div>
        {shown && <Sidebar {...screen} data={sidebar} widgets={widgets} className="rail" first={beside} />}
      </div>
      <OtherEditionBlock edition={otherEdition} view={viewOf(screen)} />
    </PageShell>
  );
}
