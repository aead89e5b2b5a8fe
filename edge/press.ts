import { EARLY_SCRIPT } from '../client/early';
import type { Archive } from '../archive';
import { encodePath } from '../i18n/paths';
import { Limit } from '../kit/limit';
import { textOf } from '../kit/utf8';
import type { Address } from './address';
import type { Made } from './cache/pages';
import { copyOf } from './copies';
import { CACHE_CONTROL } from './headers/cache-control';
import { machinePolicies, pagePolicies } from './headers/policies';
import { kindOf } from './kinds';
import type { Answer, App } from './next/app';
import { slim } from './next/slim';
import { SPECULATION_RULES_PATH } from './speculation';

/** Paths of pages with client components, which need Next's scripts in the browser: none yet. */
const NEEDS_RUNTIME: readonly RegExp[] = [];
/** The scripts a page has of its own. */
const OWN_SCRIPTS = { inline: [EARLY_SCRIPT], sources: [/^\/_client\//] };
/** What a route may say of its answer; everything else the edge decides. */
const FROM_ROUTES = ['content-type', 'link', 'content-language', 'content-disposition', 'x-robots-tag'] as const;
/** Next renders metadata into the head for any reader that names itself. */
const USER_AGENT = 'Broadsheet';

/** More at a time make each slower and none earlier: rendering is one thread's work. */
const MOST_RENDERING = 4;
/** At 20 ms a page the last of these waits for a second and a half. */
const MOST_WAITING = 80;
/** News sitemaps reach back from now; nothing that is not a page is kept longer. */
const MACHINE_AGE_MS = 60_000;

/** What marks a list of most read articles in a page. */
const STANDINGS_MARK = 'data-most-read';
/** Its order changes by the minute; a side column may show an older one for this long (ADR 0014). */
const STANDINGS_AGE_MS = 3_600_000;

export type PressOptions = { app: App; archive: () => Archive; siteUrl: string; onRendered?: (kind: string, ms: number) => void };

/** Makes answers of addresses: asks the app, takes out what a reading page does not need, adds what the edge decides. */
export class Press {
  private readonly limit = new Limit(MOST_RENDERING, MOST_WAITING);
  private readonly host: string;

  constructor(private readonly options: PressOptions) {
    this.host = new URL(options.siteUrl).host;
  }

  get load(): { running: number; waiting: number } {
    return this.limit.load;
  }

  /**
   * One answer for an address inside the app; null when the app has nothing there.
   * @throws Overload when too many are waiting; whatever a page throws that the app does not turn into an answer.
   */
  async make(address: Address, query = ''): Promise<Made | null> {
    return this.limit.run(async () => {
      const started = performance.now();
      const changed = this.lastChange();
      const answer = await this.options.app.ask(innerPath(address) + query, { host: this.host, accept: 'text/html', 'user-agent': USER_AGENT });
      this.options.onRendered?.(kindOf(address.path), performance.now() - started);
      return answer === null || answer.status === 404 ? null : this.finish(address, answer, changed);
    });
  }

  /** When anything readers see last changed: before that no page was what it is now. */
  private lastChange(): string | undefined {
    try {
      return new Date(this.options.archive().changedAt()).toUTCString();
    } catch {
      return undefined;
    }
  }

  /** Programs find the Markdown of an article without reading its HTML (RFC 8288). */
  private copyLink(address: Address): Record<string, string> {
    const copy = copyOf(this.options.archive(), address);
    return copy === null ? {} : { link: `<${this.options.siteUrl}${copy}>; rel="alternate"; type="text/markdown"` };
  }

  private finish(address: Address, answer: Answer, changed: string | undefined): Made {
    const { app, archive, siteUrl } = this.options;
    const { path } = address;
    const isHtml = String(answer.headers['content-type'] ?? '').startsWith('text/html');
    const isPublic = answer.isKept || (!isHtml && /\bpublic\b/.test(String(answer.headers['cache-control'] ?? '')));
    const isKept = isPublic && answer.status === 200 && !app.isDev;
    const hasRuntime = app.isDev || NEEDS_RUNTIME.some((pattern) => pattern.test(path));
    const policies = !isHtml ? machinePolicies(siteUrl) : app.isDev || answer.status >= 500 ? {} : { ...pagePolicies(archive().site(), siteUrl), 'speculation-rules': `"${SPECULATION_RULES_PATH}"` };
    const cacheControl = app.isDev || answer.status !== 200 ? CACHE_CONTROL.never : !isPublic ? CACHE_CONTROL.personal : isHtml ? CACHE_CONTROL.page : CACHE_CONTROL.machine;
    return {
      status: answer.status,
      kind: kindOf(path),
      body: isHtml && !hasRuntime ? Buffer.from(slim(textOf(answer.body), OWN_SCRIPTS)) : answer.body,
      headers: {
        ...Object.fromEntries(FROM_ROUTES.flatMap((name) => (answer.headers[name] === undefined ? [] : [[name, String(answer.headers[name])]]))),
        ...policies,
        ...(isHtml ? this.copyLink(address) : {}),
        'cache-control': cacheControl,
      },
      lastModified: answer.headers['last-modified'] === undefined ? changed : String(answer.headers['last-modified']),
      keep: !isKept ? null : answer.isKept ? 'page' : 'site',
      ...(!isHtml ? { maxAgeMs: MACHINE_AGE_MS } : answer.body.includes(STANDINGS_MARK) ? { maxAgeMs: STANDINGS_AGE_MS } : {}),
    };
  }
}

/** The address inside Next, where every edition has its prefix; encoded. */
function innerPath({ locale, path }: Address): string {
  return encodePath(path === '/' ? `/${locale}` : `/${locale}${path}`).replaceAll('%252F', '%2F');
}
