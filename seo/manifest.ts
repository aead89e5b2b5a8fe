import type { MetadataRoute } from 'next';
import { homePath } from '../i18n/paths';
import { cutText } from './cut';
import { ICONS } from './icons';
import { languageCodes } from './languages';
import { oneLine } from './text';
import { PAPER } from './theme';
import type { SiteFacts } from './types';

/** Columns under an icon on a home screen. */
const SHORT_NAME = 12;

const icon = ({ url, type, width, height }: typeof ICONS.small | typeof ICONS.large) => ({ src: url, type, sizes: `${width}x${height}` });

/** https://www.w3.org/TR/appmanifest/ of one edition; `application/manifest+json`. */
export function manifest(site: SiteFacts): MetadataRoute.Manifest {
  const home = homePath(site.locale);
  const name = oneLine(site.name);
  return {
    id: home, name, short_name: cutText(name, SHORT_NAME),
    ...(site.description ? { description: oneLine(site.description) } : {}),
    lang: languageCodes(site.locale).tag, dir: 'ltr',
    start_url: home, scope: home, display: 'minimal-ui',
    theme_color: PAPER.light, background_color: PAPER.light,
    categories: ['news'],
    icons: [icon(ICONS.small), icon(ICONS.large), { src: ICONS.vector.url, type: ICONS.vector.type, sizes: 'any' }],
  };
}
