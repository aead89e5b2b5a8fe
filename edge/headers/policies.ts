import { createHash } from 'node:crypto';
import { EARLY_SCRIPT } from '../../client/early';
import type { SiteSettings } from '../../settings/site-types';

export type Headers = Readonly<Record<string, string>>;

/** The one inline script there is, by its hash (CSP Level 3 §6.7.2.3). */
const EARLY_HASH = `'sha256-${createHash('sha256').update(EARLY_SCRIPT).digest('base64')}'`;

/** Waline always adds a style element, an empty one with our options: this is the hash of nothing. */
const EMPTY_HASH = `'sha256-${createHash('sha256').update('').digest('base64')}'`;

/** What the editors' choice of comments needs beyond this site's own files; avatars are pictures like any other. */
function commentSources({ comments }: Pick<SiteSettings, 'comments'>): { connect: string[]; frame: string[]; style: string[] } {
  switch (comments.provider) {
    case 'giscus':
      return { connect: [], frame: ['https://giscus.app'], style: [] };
    case 'waline':
      return { connect: [new URL(comments.server).origin], frame: [], style: [EMPTY_HASH] };
    default:
      return { connect: [], frame: [], style: [] };
  }
}

/**
 * What a page of this site may load (CSP Level 3). Articles show pictures of other sites; scripts and styles are files of
 * this site's own, so that nothing an article or an address says can become one.
 */
export function contentSecurityPolicy(site: Pick<SiteSettings, 'comments'>, siteUrl: string): string {
  const { connect, frame, style } = commentSources(site);
  const isSecure = siteUrl.startsWith('https:');
  const directives: readonly (readonly string[])[] = [
    ['default-src', "'none'"],
    ['script-src', "'self'", EARLY_HASH],
    ['style-src', "'self'", ...style],
    ['img-src', "'self'", 'data:', 'https:', ...(isSecure ? [] : ['http:'])],
    ['media-src', "'self'", 'https:'],
    ['font-src', "'self'"],
    ['connect-src', "'self'", ...connect],
    ...(frame.length > 0 ? [['frame-src', ...frame]] : []),
    ['manifest-src', "'self'"],
    ['form-action', "'self'"],
    ['base-uri', "'none'"],
    ['frame-ancestors', "'self'"],
    ...(isSecure ? [['upgrade-insecure-requests']] : []),
  ];
  return directives.map((parts) => parts.join(' ')).join('; ');
}

/** For what is no page: it loads nothing, whatever a browser makes of it. */
const NOTHING = "default-src 'none'; frame-ancestors 'none'";
/** Nothing of a reader's device is any business of a newspaper's. */
const PERMISSIONS = ['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'magnetometer', 'microphone', 'midi', 'payment', 'usb'].map((name) => `${name}=()`).join(', ');
/** A year; subdomains are the operator's own decision (RFC 6797 §6.1). */
const HSTS = 'max-age=31536000';

const common = (siteUrl: string): Headers => ({
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  ...(siteUrl.startsWith('https:') ? { 'strict-transport-security': HSTS } : {}),
});

/** Headers of every HTML page. */
export function pagePolicies(site: Pick<SiteSettings, 'comments'>, siteUrl: string): Headers {
  return {
    ...common(siteUrl),
    'content-security-policy': contentSecurityPolicy(site, siteUrl),
    'permissions-policy': PERMISSIONS,
    // Waline signs in through a window that answers to this one.
    'cross-origin-opener-policy': site.comments.provider === 'waline' ? 'same-origin-allow-popups' : 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}

/** Headers of feeds, sitemaps and other texts for machines, which any site's script may read. */
export const machinePolicies = (siteUrl: string): Headers => ({
  ...common(siteUrl), 'content-security-policy': NOTHING, 'cross-origin-resource-policy': 'cross-origin', 'access-control-allow-origin': '*',
});

/** Headers of styles, scripts, icons and pictures. */
export const filePolicies = (siteUrl: string): Headers => ({ ...common(siteUrl), 'cross-origin-resource-policy': 'cross-origin' });

/** Headers of short answers: errors, redirects, health. */
export const plainPolicies = (siteUrl: string): Headers => ({ ...common(siteUrl), 'content-security-policy': NOTHING });
