import type { PageOptions } from '../archive/types';
import { type SidebarSide, type SiteSettings, WIDGETS, type WidgetName } from '../settings/site-types';

const isWidget = (name: string): name is WidgetName => (WIDGETS as readonly string[]).includes(name);

export type SidebarPlan = { side: SidebarSide; widgets: WidgetName[] };

/** Where the sidebar stands and what is in it: the page's word, else the site's. Names that are no widget are left out. */
export function sidebarOf(settings: SiteSettings, place: 'home' | 'single' | 'list', options: PageOptions = {}): SidebarPlan {
  const side = options.sidebar ?? settings.sidebar[place];
  const named = (options.widgets ?? []).filter(isWidget);
  const widgets = [...new Set(named.length > 0 ? named : settings.sidebar.widgets)];
  return { side: widgets.length > 0 ? side : false, widgets };
}

const META = ['author', 'date', 'categories', 'translations'] as const;
export type MetaItem = (typeof META)[number];

/** Order of the byline's parts: the page's word, else the site's. */
export function metaOrder(settings: SiteSettings, options: PageOptions): MetaItem[] {
  if (!options.postMeta) return settings.postMeta;
  return options.postMeta.filter((name): name is MetaItem => (META as readonly string[]).includes(name));
}

/** An article's switches with the site's defaults filled in. */
export function switchesOf(settings: SiteSettings, options: PageOptions): SiteSettings['article'] {
  const { article } = settings;
  return {
    comments: options.comments ?? article.comments,
    authorbox: options.authorbox ?? article.authorbox,
    pager: options.pager ?? article.pager,
    toc: options.toc ?? article.toc,
    mathjax: options.mathjax ?? article.mathjax,
  };
}
