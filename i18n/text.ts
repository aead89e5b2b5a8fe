import type { LocalText } from '../settings/site-types';
import { routing } from './routing';

/** The edition's wording, else the default edition's, else the first there is, else ''. */
export function text(value: LocalText | null | undefined, locale: string): string {
  if (!value) return '';
  return value[locale] ?? value[routing.defaultLocale] ?? Object.values(value)[0] ?? '';
}

/** Name of each language in itself, for switches and "in Chinese" marks. */
export const LANGUAGE_NAMES: Readonly<Record<string, string>> = { 'zh-CN': '简体中文', 'zh-TW': '繁體中文', en: 'English' };
