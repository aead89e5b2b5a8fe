import { readFileSync } from 'node:fs';
import { createTranslator } from 'use-intl/core';
import type { Locale } from '../../i18n/routing';
import type zh from '../../messages/zh-CN.json';

/** Editions with articles of their own; the third shows those of the first (scripts.spec.ts). */
export const LOCALES = ['zh-CN', 'en'] as const;
export type TestLocale = (typeof LOCALES)[number];

type Messages = typeof zh;

/** The interface's own words, so that tests follow the catalogue. */
export function words(locale: Locale) {
  const messages = JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8')) as Messages;
  return createTranslator<Messages>({ locale, messages, timeZone: 'Asia/Shanghai' });
}

export type Words = ReturnType<typeof words>;

export const prefix = (locale: Locale): string => (locale === 'zh-CN' ? '' : `/${locale}`);
export const home = (locale: Locale): string => prefix(locale) || '/';
export const otherThan = (locale: TestLocale): TestLocale => (locale === 'en' ? 'zh-CN' : 'en');
