import { readFileSync } from 'node:fs';
import { createTranslator } from 'use-intl/core';
import type zh from '../../messages/zh-CN.json';

export const LOCALES = ['zh-CN', 'en'] as const;
export type TestLocale = (typeof LOCALES)[number];

type Messages = typeof zh;

/** The interface's own words, so that tests follow the catalogue. */
export function words(locale: TestLocale) {
  const messages = JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8')) as Messages;
  return createTranslator<Messages>({ locale, messages, timeZone: 'Asia/Shanghai' });
}

export type Words = ReturnType<typeof words>;

export const prefix = (locale: TestLocale): string => (locale === 'zh-CN' ? '' : `/${locale}`);
export const home = (locale: TestLocale): string => prefix(locale) || '/';
export const otherThan = (locale: TestLocale): TestLocale => (locale === 'en' ? 'zh-CN' : 'en');
