import { defineRouting } from 'next-intl/routing';

/** The editions this build can serve. The default has no URL prefix (DESIGN §5). */
export const routing = defineRouting({
  locales: ['zh-CN', 'zh-TW', 'en'],
  defaultLocale: 'zh-CN',
  localePrefix: 'as-needed',
  localeDetection: false,
  localeCookie: false,
  alternateLinks: false,
});

export type Locale = (typeof routing.locales)[number];

/** A route's edition; anything else than one of ours cannot reach a route and means the default. */
export const toLocale = (value: string): Locale => routing.locales.find((locale) => locale === value) ?? routing.defaultLocale;
