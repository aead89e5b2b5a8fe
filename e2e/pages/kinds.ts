import { prefix, type TestLocale } from './messages';

export type Kind = { name: string; path: Record<TestLocale, string>; status: number };

function kind(name: string, path: string | Record<TestLocale, string>, status = 200): Kind {
  return { name, path: typeof path === 'string' ? { 'zh-CN': path, en: path } : path, status };
}

/** One address of every kind of page. */
export const KINDS: readonly Kind[] = [
  kind('front page', '/'),
  kind('article with contents, notes and a picture', '/articles/time-zones'),
  kind('lead article', '/articles/a-box-that-moved-the-world'),
  kind('categories', '/categories'),
  kind('category', '/categories/tech'),
  kind('tags', '/tags'),
  kind('tag', { 'zh-CN': '/tags/解释', en: '/tags/explainer' }),
  kind('all series', '/series'),
  kind('series', { 'zh-CN': '/series/国际规则', en: '/series/international-rules' }),
  kind('authors', '/authors'),
  kind('author', '/authors/tech-desk'),
  kind('archive', '/archive'),
  kind('year', '/archive/2026'),
  kind('month', '/archive/2026/09'),
  kind('day', '/archive/2026/09/06'),
  kind('free page', '/about'),
  kind('search', '/search'),
  kind('search results', { 'zh-CN': '/search?q=时间', en: '/search?q=time' }),
  kind('search without results', '/search?q=zzzzqqqq'),
  kind('not found', '/articles/undersea-cable', 404),
];

/** Kinds that only the Chinese edition of the demonstration has. */
export const CHINESE_KINDS: readonly Kind[] = [
  kind('second page of a list', '/archive/2026/page/2'),
  kind('withdrawn article', '/articles/daylight-saving-ends', 410),
];

export function addressOf({ path }: Kind, locale: TestLocale): string {
  return path[locale] === '/' ? prefix(locale) || '/' : prefix(locale) + path[locale];
}
