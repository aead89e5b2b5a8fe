import { prefix, type TestLocale } from './messages';

export type Kind = { name: string; path: Record<TestLocale, string>; status: number };

function kind(name: string, path: string | Record<TestLocale, string>, status = 200): Kind {
  return { name, path: typeof path === 'string' ? { 'zh-CN': path, en: path } : path, status };
}

/** One address of every kind of page. Long lists and a withdrawn article of the English edition: see support/serve.ts. */
export const KINDS: readonly Kind[] = [
  kind('front page', '/'),
  kind('article with contents, notes and a picture', '/articles/time-zones'),
  kind('categories', '/categories'),
  kind('category with a picture', '/categories/science'),
  kind('tags', '/tags'),
  kind('tag', { 'zh-CN': '/tags/解释', en: '/tags/explainer' }),
  kind('second page of a list', { 'zh-CN': '/tags/解释/page/2', en: '/tags/explainer/page/2' }),
  kind('some tags', { 'zh-CN': '/tags?q=r', en: '/tags?q=s' }),
  kind('most read', '/popular'),
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
  kind('not found', '/articles/undersea-cable', 404),
  kind('withdrawn article', { 'zh-CN': '/articles/daylight-saving-ends', en: '/articles/withdrawn-notice' }, 410),
];

export function addressOf({ path }: Kind, locale: TestLocale): string {
  return path[locale] === '/' ? prefix(locale) || '/' : prefix(locale) + path[locale];
}
