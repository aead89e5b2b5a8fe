import type { ReactNode } from 'react';
import { Breadcrumb } from './Breadcrumb';
import { OtherEditionBlock } from './OtherEditionBlock';
import { PageShell } from './PageShell';
import { Sidebar } from './Sidebar';
import { sidebarOf } from './options';
import type { Crumb, OtherEdition, ScreenProps, SidebarData } from './types';
import { viewOf } from './view';

type Props = ScreenProps & { crumbs: Crumb[]; head: ReactNode; otherEdition?: OtherEdition | null; sidebar: SidebarData | null; calendar?: ReactNode; children: ReactNode };

/** A list page: breadcrumb and head over the list and, where the site wants it, the sidebar; a calendar stands above the sidebar. */
export function ListFrame({ crumbs, head, otherEdition = null, sidebar, calendar, children, ...screen }: Props) {
  const { side, widgets } = sidebarOf(screen.settings, 'list');
  const shown = sidebar && side;
  return (
    <PageShell {...screen}>
      <Breadcrumb crumbs={crumbs} locale={screen.locale} />
      {head}
      <div className={`with-rail rail-${shown || (calendar ? 'right' : 'none')}`}>
        {calendar}
        <div className="content">{children}</div>
        {shown && <Sidebar {...screen} data={sidebar} widgets={widgets} className="rail" />}
      </div>
      <OtherEditionBlock edition={otherEdition} view={viewOf(screen)} />
    </PageShell>
  );
}
