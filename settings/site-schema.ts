import { z } from 'zod';
import { NO_GLOSSARY, type SiteSettings, WIDGETS } from './site-types';

/** `名称` or `{zh-CN: 名称, en: Name}`; a plain text stands for every edition. */
const localText = z.union([z.string().transform((value) => ({ '': value })), z.record(z.string(), z.string())]);
const side = z.union([z.enum(['left', 'right']), z.literal(false)]);
const link = z.object({ label: localText, href: z.string().regex(/^(\/|https?:\/\/|mailto:)/, 'must begin with /, http(s):// or mailto:'), weight: z.number().default(0) }).strict();
const timeZone = z.string().refine(isTimeZone, 'must be an IANA time zone such as Asia/Shanghai');
const host = z.string().regex(/^[a-z0-9.-]+$/i, 'must be a host name such as img.example.com');
/** A page of this site or anywhere on the web. */
const page = z.string().regex(/^(\/(?!\/)|https?:\/\/)/, 'must begin with / or http(s)://');
const picture = z.string().nullable().default(null);
const count = z.number().int().min(1).max(100);

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** `content/site.yml`: every key is optional. */
export const siteSchema = z
  .object({
    name: localText.default({ '': 'Broadsheet' }),
    tagline: localText.default({}),
    description: localText.default({}),
    language: z.string().default('zh-CN'),
    traditionalChinese: z.boolean().default(true),
    timeZone: timeZone.default('Asia/Shanghai'),
    dateFormats: z.array(z.string()).default([]),
    pageSize: count.default(10),
    logo: picture,
    /** Other names the site is known by, for search results. */
    alternateNames: z.array(z.string()).default([]),
    shareImage: picture,
    publisher: z
      .object({
        name: localText.default({}), legalName: z.string().nullable().default(null), logo: picture,
        email: z.email().nullable().default(null), telephone: z.string().nullable().default(null),
        sameAs: z.array(z.url({ protocol: /^https?$/ })).default([]),
        pages: z
          .object({
            publishingPrinciples: page, correctionsPolicy: page, ethicsPolicy: page, masthead: page, ownershipFundingInfo: page, contact: page,
          })
          .partial().strict().default({}),
      })
      .strict()
      .prefault({}),
    feeds: z
      .object({ fullText: z.boolean().default(true), items: count.default(20), hubs: z.array(z.url({ protocol: /^https?$/ })).default([]) })
      .strict()
      .prefault({}),
    aiCrawlers: z
      .object({ training: z.boolean().default(true), search: z.boolean().default(true), requests: z.boolean().default(true) })
      .strict()
      .prefault({}),
    categories: z
      .array(z.object({ id: z.string().min(1), label: localText, description: localText.nullable().default(null) }).strict())
      .default([]),
    menus: z
      .object({ main: z.array(link).default([]), footer: z.array(link).default([]), side: z.array(link).default([]) })
      .strict()
      .default({ main: [], footer: [], side: [] }),
    sidebar: z
      .object({
        home: side.default('right'), single: side.default('right'), list: side.default('right'),
        widgets: z.array(z.enum(WIDGETS)).default(['search', 'recent', 'categories', 'taglist']),
      })
      .strict()
      .prefault({}),
    widgets: z
      .object({ recent: count.default(8), categories: count.default(12), tags: count.default(24), popular: count.default(5), counts: z.boolean().default(true) })
      .strict()
      .prefault({}),
    popular: z.boolean().default(true),
    social: z.array(z.object({ label: z.string(), href: z.url({ protocol: /^(https?|mailto)$/ }) }).strict()).default([]),
    article: z
      .object({
        comments: z.boolean().default(true), authorbox: z.boolean().default(false), pager: z.boolean().default(true),
        toc: z.boolean().default(false), mathjax: z.boolean().default(false),
      })
      .strict()
      .prefault({}),
    postMeta: z.array(z.enum(['author', 'date', 'categories', 'translations'])).default(['author', 'date', 'translations']),
    thumbnailVisibility: z.array(z.enum(['list', 'post'])).default(['list', 'post']),
    comments: z
      .discriminatedUnion('provider', [
        z.object({ provider: z.literal('none') }).strict(),
        z.object({ provider: z.literal('giscus'), repo: z.string(), repoId: z.string(), category: z.string(), categoryId: z.string() }).strict(),
        z.object({ provider: z.literal('waline'), server: z.url({ protocol: /^https$/ }) }).strict(),
      ])
      .default({ provider: 'none' }),
    footer: z
      .object({
        copyright: localText.default({}),
        records: z.array(z.object({ label: z.string(), href: z.url().nullable().default(null) }).strict()).default([]),
      })
      .strict()
      .prefault({}),
    imageHosts: z.array(host).default([]),
    videoHosts: z.array(host).default(['player.bilibili.com', 'www.youtube-nocookie.com', 'www.youtube.com', 'v.qq.com', 'player.youku.com', 'player.vimeo.com']),
  })
  .strict();

/** The keys as written; pictures are addresses until they have been measured. */
export type SiteFile = z.infer<typeof siteSchema>;

/** What a site without a `site.yml` gets. */
export function defaultSite(): SiteSettings {
  const file = siteSchema.parse({});
  return { ...file, logo: null, shareImage: null, publisher: { ...file.publisher, logo: null }, glossary: NO_GLOSSARY };
}
