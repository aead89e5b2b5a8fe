import { WIDGETS } from '../../settings/site-types';
import { at, type Fields, isMap, listOf, mapOf, textOf, textsOf } from './maps';

/** Where Mainroad's social buttons lead (its `widgets.social` parameters). */
const SOCIAL: Readonly<Record<string, string>> = {
  facebook: 'https://www.facebook.com/', twitter: 'https://x.com/', instagram: 'https://www.instagram.com/', linkedin: 'https://www.linkedin.com/in/',
  telegram: 'https://t.me/', github: 'https://github.com/', gitlab: 'https://gitlab.com/', bitbucket: 'https://bitbucket.org/', email: 'mailto:',
};
const SWITCHES = ['authorbox', 'toc', 'pager', 'mathjax'] as const;
const META = ['author', 'date', 'categories', 'translations'];
/** Parameters of the theme that were read here or by `siteYaml`, or that mean nothing on this site. */
const READ = new Set<string>([
  ...SWITCHES, 'description', 'subtitle', 'copyright', 'sidebar', 'widgets', 'post_meta', 'thumbnail', 'logo', 'author', 'mainsections',
  'opengraph', 'schema', 'twitter_cards', 'readmore', 'dateformat', 'googlefontslink', 'customcss', 'customjs', 'style', 'highlightcolor', 'mathjaxpath', 'mathjaxconfig',
]);

const side = (value: unknown): 'left' | 'right' | false => (value === 'left' ? 'left' : value === false || value === '' ? false : 'right');
const count = (value: unknown): number | null => (typeof value === 'number' && value >= 1 ? Math.min(100, Math.floor(value)) : null);

function socialLinks(social: unknown): { label: string; href: string }[] {
  const known = Object.entries(SOCIAL).flatMap(([name, base]) => {
    const id = textOf(at(social, name));
    const href = id === null ? null : /^(?:https?:|mailto:)/i.test(id) ? id : base + id.replace(/^@/, '');
    return href === null ? [] : [{ label: name === 'email' ? 'Email' : name.charAt(0).toUpperCase() + name.slice(1), href }];
  });
  const custom = listOf(at(social, 'custom')).flatMap((item) => {
    const [label, href] = [textOf(at(item, 'title')), textOf(at(item, 'url'))];
    return label !== null && href !== null && /^(?:https?:|mailto:)/i.test(href) ? [{ label, href }] : [];
  });
  return [...known, ...custom].filter(({ href }) => URL.canParse(href));
}

/** Mainroad's `[params]` as keys of `site.yml`; `left` names what was not read, `dropped` values that mean nothing here. */
export function siteParams(params: Fields): { keys: Fields; left: string[]; dropped: string[] } {
  const keys: Fields = {};
  const dropped: string[] = [];
  const set = (key: string, value: Fields): void => {
    if (Object.keys(value).length > 0) keys[key] = value;
  };
  const names = (field: string, value: unknown, allowed: readonly string[]): string[] => textsOf(value).flatMap((name) => {
    const meant = name === 'ddg-search' ? 'search' : name;
    if (allowed.includes(meant)) return [meant];
    dropped.push(`${field}: ${name}`);
    return [];
  });
  set('article', Object.fromEntries(SWITCHES.flatMap((name) => (typeof params[name] === 'boolean' ? [[name, params[name]]] : []))));
  const sidebar = params.sidebar;
  if (isMap(sidebar)) {
    const widgets = names('sidebar.widgets', sidebar.widgets, WIDGETS);
    set('sidebar', {
      ...Object.fromEntries(['home', 'single', 'list'].flatMap((kind) => (kind in sidebar ? [[kind, side(sidebar[kind])]] : []))),
      ...(widgets.length > 0 ? { widgets: [...new Set(widgets)] } : {}),
    });
  }
  const widgets = mapOf(params.widgets);
  const recent = count(widgets.recent_num);
  const counter = widgets.categories_counter ?? widgets.tags_counter;
  set('widgets', { ...(recent === null ? {} : { recent }), ...(typeof counter === 'boolean' ? { counts: counter } : {}) });
  const social = socialLinks(widgets.social);
  if (social.length > 0) keys.social = social;
  const meta = names('post_meta', params.post_meta, META);
  if (meta.length > 0) keys.postMeta = meta;
  const visible = names('thumbnail.visibility', at(params, 'thumbnail', 'visibility'), ['list', 'post']);
  if (visible.length > 0) keys.thumbnailVisibility = visible;
  return { keys, left: Object.keys(params).filter((key) => !READ.has(key)), dropped };
}
