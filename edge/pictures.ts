import { sendKept, type Plain, sendPlain } from './answer';
import { Kept } from './cache/kept';
import type { Made, Pages } from './cache/pages';
import { CACHE_CONTROL } from './headers/cache-control';
import { filePolicies } from './headers/policies';
import type { App } from './next/app';
import { type Captured, capture } from './next/capture';

/** What the makers of pictures may say of them. */
const FROM_MAKERS = ['content-type', 'content-security-policy', 'content-disposition'] as const;
const RESIZED = '/_next/image';
/** In development Next answers for all that it makes. */
const IN_DEVELOPMENT = /^\/(?:_next|_client|__nextjs)|^\/[^/]+\.(?:ico|png|svg)$/;
/** Segments that mean another folder, however they are written (RFC 3986 §5.2.4); Next takes offence at them. */
const hasDotSegment = (path: string): boolean => decodeURIComponent(path).split(/[/\\]/).some((segment) => segment === '.' || segment === '..');
/** A picture that is replaced under its name is seen in its new form after an hour, here as in browsers. */
const RESIZED_AGE_MS = 3_600_000;

const ABSENT = '404 Not Found';

/** Pictures of the content folder, as they are and resized; the latter are made by Next and kept. */
export class Pictures {
  constructor(private readonly app: App, private readonly resized: Pages) {}

  isOne(path: string): boolean {
    return path.startsWith('/media/') || path === RESIZED || (this.app.isDev && IN_DEVELOPMENT.test(path));
  }

  async answer(plain: Plain, path: string, query: string): Promise<void> {
    if (this.app.isDev && !path.startsWith('/media/')) return (await this.app.whole())(plain.request, plain.response);
    if (path === RESIZED) return this.answerResized(plain, query);
    const answer = hasDotSegment(path) ? null : await this.app.ask(path, {});
    if (answer?.status !== 200) return sendPlain(plain, 404, ABSENT, { 'cache-control': CACHE_CONTROL.absent });
    return this.send(plain, new Kept(this.made(answer, plain.siteUrl)));
  }

  private async answerResized(plain: Plain, query: string): Promise<void> {
    const asked = new URLSearchParams(query);
    const accept = /\bimage\/webp\b/.test(plain.request.headers.accept ?? '') ? 'image/webp' : 'image/*';
    const address = `${RESIZED}?${new URLSearchParams(['url', 'w', 'q'].map((name) => [name, asked.get(name) ?? '']))}`;
    const kept = await this.resized.get(`${accept} ${address}`, async () => {
      const answer = await capture(await this.app.whole(), address, { accept });
      const made = this.made(answer, plain.siteUrl);
      return { ...made, headers: { ...made.headers, vary: 'Accept' } };
    });
    if (kept.status === 200) return this.send(plain, kept);
    return sendPlain(plain, kept.status, `${kept.status}: there is no such picture in this size.`, kept.status < 500 ? { 'cache-control': CACHE_CONTROL.absent } : {});
  }

  private made({ status, headers, body }: Captured, siteUrl: string): Made {
    const own = Object.fromEntries(FROM_MAKERS.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]])));
    const modified = headers['last-modified'];
    return {
      status, kind: 'picture', body, headers: { ...filePolicies(siteUrl), ...own, 'cache-control': CACHE_CONTROL.file }, keep: status === 200 ? 'file' : null,
      maxAgeMs: RESIZED_AGE_MS, lastModified: modified === undefined ? undefined : String(modified),
    };
  }

  private async send({ request, response }: Plain, kept: Kept): Promise<void> {
    sendKept(request, response, kept, await kept.variant('identity'));
  }
}
