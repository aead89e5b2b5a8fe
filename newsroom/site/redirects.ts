import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { encodePath } from '../../i18n/paths';
import { routing } from '../../i18n/routing';
import { type Diagnostic, fileProblem } from '../diagnostics';

export const REDIRECTS_FILE = 'redirects.yml';

/** `from`: decoded, edition first; `to`: an encoded path, a web address, or '' for an address that is gone. */
export type Redirect = { from: string; to: string };
export type RedirectsReading = { redirects: Redirect[]; diagnostics: Diagnostic[] };

const GONE = 'gone';
const ALLOWED = 'an address of this site (`/…`), a web address (`https://…`) or `gone`';

/** An address as editors write it → decoded, with its edition, without a trailing slash; null when it is none. */
function addressKey(written: string): string | null {
  if (!written.startsWith('/') || written.startsWith('//')) return null;
  try {
    const path = decodeURIComponent(written.replace(/[?#].*$/, '')).normalize('NFC').replace(/(.)\/+$/, '$1');
    const first = path.split('/')[1]?.toLowerCase() ?? '';
    const locale = routing.locales.find((known) => known.toLowerCase() === first);
    return locale ? `/${locale}${path.slice(first.length + 1)}` : `/${routing.defaultLocale}${path === '/' ? '' : path}`;
  } catch {
    return null;
  }
}

/** Where a redirect leads, ready for a `Location` header; null when it leads nowhere allowed. */
function targetOf(written: string): string | null {
  if (written.toLowerCase() === GONE) return '';
  if (/^https?:\/\//i.test(written)) return URL.canParse(written) ? new URL(written).href : null;
  if (!written.startsWith('/') || written.startsWith('//')) return null;
  const [, path = '', rest = ''] = written.match(/^([^?#]*)(.*)$/s) ?? [];
  try {
    return encodePath(decodeURIComponent(path)) + encodeURI(rest).replaceAll('%25', '%');
  } catch {
    return null;
  }
}

/** The end of a chain of redirects: one hop for readers. Null for a loop. */
function endOf(from: string, all: ReadonlyMap<string, string>): string | null {
  const seen = new Set([from]);
  let to = all.get(from) ?? '';
  for (;;) {
    const key = to === '' ? null : addressKey(to);
    const next = key === null ? undefined : all.get(key);
    if (key === null || next === undefined) return key !== null && seen.has(key) ? null : to;
    if (seen.has(key)) return null;
    seen.add(key);
    to = next;
  }
}

/**
 * Reads `redirects.yml`: a map of old address → new address, web address or `gone`. Chains become one hop; a loop and
 * anything that is no address is an error and left out, the rest works.
 */
export function readRedirects(root: string): RedirectsReading {
  const path = join(root, REDIRECTS_FILE);
  if (!existsSync(path)) return { redirects: [], diagnostics: [] };
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), { lineCounter: lines, uniqueKeys: true });
  const diagnostics: Diagnostic[] = [];
  const problem = (offset: number, code: string, field: string | null, found: string, message: string): void => {
    const { line, col } = lines.linePos(offset);
    diagnostics.push({ ...fileProblem(REDIRECTS_FILE, code, found.slice(0, 120), message), line, column: col, field });
  };
  for (const error of document.errors) problem(error.pos[0], 'yaml', null, '', error.message.split('\n')[0] ?? error.message);
  if (diagnostics.length > 0) return { redirects: [], diagnostics };
  const targets = new Map<string, string>();
  const places = new Map<string, { offset: number; written: string }>();
  visit(document, {
    Pair(_, pair, parents) {
      const written = isScalar(pair.key) ? String(pair.key.value) : '';
      const offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
      const value = isScalar(pair.value) ? String(pair.value.value ?? '') : null;
      if (parents.length > 2) return visit.SKIP;
      const from = addressKey(written);
      const to = value === null ? null : targetOf(value.trim());
      if (from === null) problem(offset, 'redirect-from', written, written, 'The old address must begin with `/`.');
      else if (to === null) problem(offset, 'redirect-to', written, value ?? '', `The new address must be ${ALLOWED}.`);
      else {
        targets.set(from, to);
        places.set(from, { offset, written });
      }
      return visit.SKIP;
    },
  });
  const redirects: Redirect[] = [];
  for (const [from, { offset, written }] of places) {
    const to = endOf(from, targets);
    if (to === null) problem(offset, 'redirect-loop', written, targets.get(from) ?? '', 'This redirect leads back to itself.');
    else redirects.push({ from, to });
  }
  return { redirects, diagnostics };
}
