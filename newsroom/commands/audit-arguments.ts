import type { Limits } from '../../audit/crawl/limits';
import { isLoopback } from '../../audit/read/places';
import { SettingsError } from '../../settings/env';

/** Options that are numbers: the limit each sets, and its unit. */
const NUMBERS = {
  pages: ['pages', 1], depth: ['depth', 1], seconds: ['seconds', 1], timeout: ['timeoutMs', 1000], megabytes: ['maxBytes', 1024 * 1024], concurrency: ['concurrency', 1],
  files: ['files', 1], cards: ['cards', 1], feeds: ['feeds', 1], clicks: ['clicks', 1],
} as const;
type NumberName = keyof typeof NUMBERS;
const MOST: Partial<Record<NumberName, number>> = { concurrency: 64, megabytes: 512, timeout: 3600 };
const MOST_OF_OTHERS = 1_000_000;

const text = { type: 'string' } as const;
export const AUDIT_OPTIONS = {
  json: { type: 'boolean' }, html: { type: 'boolean' }, strict: { type: 'boolean' },
  pages: text, depth: text, seconds: text, timeout: text, megabytes: text, concurrency: text, files: text, cards: text, feeds: text, clicks: text,
} as const;

/**
 * Limits from the options.
 * @throws SettingsError naming the option, its value and what is allowed.
 */
export function limitsOf(values: Partial<Record<NumberName, string>>): Partial<Limits> {
  return Object.fromEntries((Object.keys(NUMBERS) as NumberName[]).flatMap((name) => {
    const value = values[name];
    if (value === undefined) return [];
    const most = MOST[name] ?? MOST_OF_OTHERS;
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < 1 || number > most) throw new SettingsError(`--${name} ${JSON.stringify(value)}: allowed is a whole number from 1 to ${most}`);
    const [limit, unit] = NUMBERS[name];
    return [[limit, number * unit]];
  }));
}

export type AuditArguments = { address: string | undefined; json: string | true | undefined; html: string | true | undefined };

/**
 * The address and the files, told by their form; `true` is standard output.
 * @throws SettingsError naming what is not allowed.
 */
export function argumentsOf(positionals: readonly string[], { json, html }: { json?: boolean; html?: boolean }): AuditArguments {
  const result: AuditArguments = { address: undefined, json: json || undefined, html: html || undefined };
  for (const argument of positionals) {
    const [, ending] = /\.(json|html)$/.exec(argument) ?? [];
    if (/^https?:\/\//.test(argument) && URL.canParse(argument) && result.address === undefined) result.address = new URL(argument).origin;
    else if ((ending === 'json' || ending === 'html') && result[ending] === true) result[ending] = argument;
    else throw new SettingsError(`${JSON.stringify(argument)}: allowed are one address such as http://localhost:3000, a file ending in .json after --json and one ending in .html after --html`);
  }
  if (result.json === true && result.html === true) throw new SettingsError('--json and --html: allowed is one of them on standard output, name a file for the other');
  return result;
}

/** The address to ask, and the one the site gives itself: SITE_URL; without it, a copy on this machine is its own site, as the server says it. */
export function originsOf(address: string | undefined, siteUrl: string, isSet: boolean): { origin: string; siteUrl: string } {
  const origin = address ?? siteUrl;
  const url = new URL(origin);
  if (isSet || !isLoopback(url)) return { origin, siteUrl };
  return { origin, siteUrl: `${url.protocol}//localhost${url.port === '' ? '' : `:${url.port}`}` };
}
