import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { WidgetName } from '../settings/site-types';
import { CategoriesWidget } from './widgets/CategoriesWidget';
import { LinksWidget } from './widgets/LinksWidget';
import { PopularWidget } from './widgets/PopularWidget';
import { RecentWidget } from './widgets/RecentWidget';
import { SearchWidget } from './widgets/SearchWidget';
import { TagsWidget } from './widgets/TagsWidget';
import { LANGUAGE_NAMES } from '../i18n/text';
import { menuLinks } from './menus';
import type { ScreenProps, SidebarData } from './types';
import { viewOf } from './view';

type Props = ScreenProps & { data: SidebarData; widgets: WidgetName[]; className: string; first?: ReactNode };

/** The editors' widgets in the editors' order. */
export function Sidebar({ data, widgets, className, first, ...screen }: Props) {
  const t = useTranslations('widgets');
  const { settings, locale, header } = screen;
  const draw: Record<WidgetName, () => ReactNode> = {
    search: () => <SearchWidget locale={locale} />,
    recent: () => <RecentWidget stories={data.recent.slice(0, settings.widgets.recent)} view={viewOf(screen)} />,
    categories: () => <CategoriesWidget terms={data.categories.slice(0, settings.widgets.categories)} counts={settings.widgets.counts} locale={locale} />,
    popular: () => <PopularWidget stories={data.popular.slice(0, settings.widgets.popular)} view={viewOf(screen)} />,
    taglist: () => <TagsWidget terms={data.tags.slice(0, settings.widgets.tags)} counts={settings.widgets.counts} locale={locale} />,
    social: () => <LinksWidget heading={t('social')} links={settings.social} rel="me noopener" />,
    languages: () => <LinksWidget heading={t('languages')} links={header.editions.map(({ locale: tag, href }) => ({ label: LANGUAGE_NAMES[tag] ?? tag, href, lang: tag }))} />,
    sidemenu: () => <LinksWidget heading={t('sidemenu')} links={menuLinks(settings, header.menuEntries, 'side', locale)} />,
  };
  return <aside className={className} aria-label={t('label')}>{first}{widgets.map((name) => <Widget key={name}>{draw[name]()}</Widget>)}</aside>;
}

const Widget = ({ children }: { children: ReactNode }) => children;
