import type { Archive } from '../archive';
import { routing } from '../i18n/routing';
import { Allowance } from '../kit/allowance';
import { FairLimit } from '../kit/fair-limit';
import { Overload } from '../kit/limit';
import { openToken } from '../kit/signed-token';
import { type Address, readAddress, writeAddress } from './address';
import { Kept } from './cache/kept';
import type { Made, Pages } from './cache/pages';
import { CACHE_CONTROL } from './headers/cache-control';
import { copyOf } from './copies';
import { mayExist } from './known';
import { innerAddress } from './machine';
import type { Logger } from './operate/log';
import type { Press } from './press';
import { askedAddress, questionOf } from './questions';
import { type Resolution, resolve } from './resolve';

/** What an address is answered with. */
export type Result =
  | { kind: 'kept'; kept: Kept; key: string | null }
  | { kind: 'moved'; to: string }
  | { kind: 'plain'; status: number; text: string; headers?: Record<string, string> };

const STATES = { 404: ['missing', 'not-found'], 410: ['gone', 'gone'], 500: ['unavailable', 'error'] } as const;
type StateStatus = keyof typeof STATES;

const BAD_ADDRESS: Result = { kind: 'plain', status: 400, text: '400 Bad Request: the address is not valid UTF-8 in percent-encoding.' };
const OVERLOADED: Result = { kind: 'plain', status: 503, text: '503 Service Unavailable: too many pages are being made; try again in a moment.', headers: { 'retry-after': '2' } };
const REBUILDING: Result = { kind: 'plain', status: 503, text: '503 Service Unavailable: the archive is being rebuilt.', headers: { 'retry-after': '10' } };
/** A page that guesses what was meant costs a search: for a person now and then, not for made-up addresses by the million. */
const GUESSES = { burst: 5, perSecond: 0.2 } as const;
const LONGEST_GUESSED = 300;
/** Half of what the press makes at once, so that articles never wait behind searches; one of a client's at a time. */
const SEARCHES = { most: 2, perClient: 20, waiting: 60 } as const;

export type NewsstandOptions = {
  press: Press;
  pages: Pages;
  archive: () => Archive;
  /** What preview links are signed with; null when none was ever made. */
  previewSecret: () => string | null;
  log: Logger;
};

/** Every page of the site by its address: what is kept, what has to be made, and what there is instead of a page (ADR 0006, 0012). */
export class Newsstand {
  private readonly searches = new FairLimit(SEARCHES);
  private readonly guesses = new Allowance(GUESSES.burst, GUESSES.perSecond);

  constructor(private readonly options: NewsstandOptions) {}

  /** `path` and `query` as they stand in the request line; `query` with its question mark, or empty. `client` is the address of who asks. */
  async answer(path: string, query: string, client: string): Promise<Result> {
    const reading = readAddress(path);
    if (reading.kind === 'bad') return BAD_ADDRESS;
    const address = this.shown(reading.address);
    if (/^\/state(\/|$)/.test(address.path)) return this.state(404, address);
    const resolution = this.resolveOrPass(address);
    if (resolution.kind === 'redirect') return { kind: 'moved', to: resolution.to + (resolution.to.includes('?') ? '' : query) };
    if (reading.kind === 'other-form') return { kind: 'moved', to: reading.to + query };
    if (resolution.kind === 'gone') return this.state(410, address);
    if (!this.mayExist(address)) return this.state(404, address);
    const question = questionOf(address.path, query);
    return question === '' ? this.page(address, '') : this.ask(address, question, client);
  }

  /** Each question is a page of its own, made for one reader. */
  private async ask(address: Address, question: string, client: string): Promise<Result> {
    try {
      return await this.searches.run(client, () => this.page(address, question));
    } catch (error) {
      if (error instanceof Overload) return OVERLOADED;
      throw error;
    }
  }

  /** The prefix of an edition that the site does not show is a path that nothing stands at. */
  private shown(address: Address): Address {
    try {
      const isShown = this.options.archive().editions().some((locale) => locale === address.locale);
      return isShown ? address : { locale: routing.defaultLocale, path: `/${address.locale}${address.path === '/' ? '' : address.path}` };
    } catch {
      return address;
    }
  }

  private async page(address: Address, query: string): Promise<Result> {
    const { pages } = this.options;
    const key = writeAddress(address) + query;
    try {
      const kept = await pages.get(key, async () => (await this.make(address, query)) ?? ABSENT);
      if (kept.status === 404) return await this.state(404, address);
      if (kept.status < 500) return { kind: 'kept', kept, key };
    } catch (error) {
      if (error instanceof Overload) return OVERLOADED;
    }
    return this.isReadable() ? this.state(500, address) : REBUILDING;
  }

  /** Says so when it fails, since readers may be sent what was kept and never know. */
  private async make(address: Address, query: string): Promise<Made | null> {
    try {
      return await this.options.press.make(askedAddress(this.inner(address), query), query);
    } catch (error) {
      if (!(error instanceof Overload)) this.options.log.error({ err: error, path: address.path, locale: address.locale }, 'A page could not be made.');
      throw error;
    }
  }

  /** Where the Markdown copy of an article's page is; null when there is none. */
  copy(path: string): string | null {
    const reading = readAddress(path);
    try {
      return reading.kind === 'bad' ? null : copyOf(this.options.archive(), reading.address);
    } catch {
      return null;
    }
  }

  /** Renders a page before anybody asks; true when there is one. */
  async warm(address: Address): Promise<boolean> {
    const result = await this.page(address, '');
    return result.kind === 'kept' && result.kept.status === 200;
  }

  /** What stands where no page is: with guesses at what was meant while there is time for them, without them otherwise. */
  async state(status: StateStatus, { locale, path }: Address): Promise<Result> {
    const own = writeAddress({ locale, path });
    const guessed = this.options.pages.fresh(own);
    if (guessed?.status === status) return { kind: 'kept', kept: guessed, key: null };
    const isGuessed = status === 404 && path.length <= LONGEST_GUESSED && this.guesses.take();
    const key = isGuessed ? own : `${status} ${locale}`;
    try {
      const kept = await this.options.pages.get(key, () => this.makeState(status, locale, isGuessed ? `?from=${encodeURIComponent(path.replaceAll('%2F', '/'))}` : ''));
      if (kept.status === status) return { kind: 'kept', kept, key: null };
    } catch (error) {
      this.options.log.error({ err: error, status }, 'The page that stands where none is could not be made.');
    }
    return { kind: 'plain', status, text: String(status) };
  }

  private async makeState(status: StateStatus, locale: string, query: string): Promise<Made> {
    const [name, kind] = STATES[status];
    const made = await this.options.press.make({ locale, path: `/state/${name}` }, query);
    if (made?.status !== 200) throw new Error(`/state/${name} was answered with ${made?.status ?? 404}`);
    const headers = { ...made.headers, 'cache-control': status === 500 ? CACHE_CONTROL.never : CACHE_CONTROL.absent };
    const { 'speculation-rules': _rules, ...rest } = headers as Record<string, string>;
    return { ...made, status, kind, headers: rest, keep: made.headers['cache-control'] === CACHE_CONTROL.never ? null : 'site' };
  }

  /** A draft or scheduled article for the holder of a signed link: kept by nobody, indexed by nobody. */
  async preview(token: string): Promise<Result> {
    const secret = this.options.previewSecret();
    const opened = secret === null ? null : openToken(token, secret, Date.now());
    const article = opened && this.options.archive().preview(opened.text);
    const made = opened && article && (await this.options.press.make({ locale: article.locale, path: '/state/preview' }, `?file=${encodeURIComponent(opened.text)}&until=${opened.expires}`));
    if (!made) return this.state(404, { locale: routing.defaultLocale, path: '/preview' });
    const { 'speculation-rules': _rules, ...headers } = made.headers as Record<string, string>;
    const kept = new Kept({ ...made, kind: 'preview', lastModified: undefined, headers: { ...headers, 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' } });
    return { kind: 'kept', kept, key: null };
  }

  /** While the store cannot be read, pages that are kept go on being served. */
  private resolveOrPass(address: Address): Resolution {
    try {
      return resolve(this.options.archive(), address);
    } catch (error) {
      this.options.log.warn({ err: error }, 'The archive cannot be read.');
      return { kind: 'pass' };
    }
  }

  private mayExist(address: Address): boolean {
    try {
      return mayExist(this.options.archive(), address);
    } catch {
      return true;
    }
  }

  private inner(address: Address): Address {
    try {
      return innerAddress(this.options.archive(), address);
    } catch {
      return address;
    }
  }

  private isReadable(): boolean {
    try {
      return this.options.archive().version() > 0;
    } catch {
      return false;
    }
  }
}

/** The app has nothing there. */
const ABSENT: Made = { status: 404, kind: 'not-found', body: Buffer.alloc(0), headers: {}, keep: null };
