import type { Archive } from '../../archive';
import { cardAddress, type CardAddress, readCardAddress } from '../../cards/address';
import { articleCard, type Card, siteCard, sizeOf } from '../../cards/facts';
import { Overload } from '../../kit/limit';
import { readAddress, writeAddress } from '../address';
import { type Plain, sendKept, sendMoved, sendPlain } from '../answer';
import { type Made, Pages } from '../cache/pages';
import { CACHE_CONTROL } from '../headers/cache-control';
import { filePolicies } from '../headers/policies';
import type { App } from '../next/app';
import type { Logger } from '../operate/log';
import type { Studio } from './studio';

const ABSENT = '404 Not Found';
const OVERLOADED = '503 Service Unavailable: too many pictures are being made; try again in a moment.';
const REBUILDING = '503 Service Unavailable: the archive is being rebuilt.';
const TYPES = { drawn: 'image/png', crop: 'image/jpeg' } as const;
/** A picture that is replaced under its name is cropped anew after an hour, as it is resized. */
const CROP_AGE_MS = 3_600_000;
/** What our addresses look like; others under the folder may be a former site's. */
const OURS = /^(?:\/[A-Za-z-]{2,5})?\/cards\/(?:[^/]+\/)?[\da-f]{12}\/[^/]+\.(?:png|jpg)$/;
/** What stands in for a picture that cannot be made. */
const STAND_IN = '/icon-512.png';

export type CardsOptions = { app: Pick<App, 'ask'>; archive: () => Archive; studio: Studio; siteUrl: string; maxBytes: number; log: Logger };

/**
 * Pictures that pages are shared with (docs/adr/0017). What is drawn comes from the archive alone; an address names it by
 * a hash, so that nobody can have anything else drawn.
 */
export class Cards {
  private readonly made: Pages;

  constructor(private readonly options: CardsOptions) {
    this.made = new Pages({ maxBytes: options.maxBytes });
  }

  /** Whether a request's path may be a picture's, in any edition. */
  isOne(path: string): boolean {
    return OURS.test(path);
  }

  async answer(plain: Plain, path: string): Promise<void> {
    const reading = readAddress(path);
    const asked = reading.kind === 'bad' ? null : readCardAddress(reading.address.path);
    if (reading.kind === 'bad' || asked === null) return this.absent(plain);
    if (reading.kind === 'other-form') return sendMoved(plain, reading.to);
    const { address } = reading;
    let card: Card | null;
    try {
      card = this.cardOf(address.locale, asked);
    } catch (error) {
      this.options.log.warn({ err: error }, 'The archive cannot be read.');
      return sendPlain(plain, 503, REBUILDING, { 'retry-after': '10' });
    }
    if (card === null) return this.absent(plain);
    const right = cardAddress(asked.slug, card, asked.shape);
    // an earlier title's picture is today's
    if (right !== address.path) return sendMoved(plain, writeAddress({ locale: address.locale, path: right }));
    return this.send(plain, writeAddress(address), card, asked);
  }

  private absent(plain: Plain): void {
    sendPlain(plain, 404, ABSENT, { 'cache-control': CACHE_CONTROL.absent });
  }

  private cardOf(locale: string, { slug }: CardAddress): Card | null {
    const archive = this.options.archive();
    if (slug === null) return siteCard(archive.site(), locale);
    const article = archive.article(locale, slug);
    return article && articleCard(article, archive.site());
  }

  private async send(plain: Plain, key: string, card: Card, { shape }: CardAddress): Promise<void> {
    try {
      const kept = await this.made.get(key, () => this.make(card, shape));
      sendKept(plain.request, plain.response, kept, await kept.variant('identity'));
    } catch (error) {
      if (error instanceof Overload) return sendPlain(plain, 503, OVERLOADED, { 'retry-after': '2' });
      this.options.log.warn({ err: error, path: key }, 'A picture for sharing could not be made.');
      const { shareImage } = this.options.archive().site();
      sendPlain(plain, 302, STAND_IN, { location: shareImage?.url ?? STAND_IN });
    }
  }

  private async make(card: Card, shape: CardAddress['shape']): Promise<Made> {
    const { studio, siteUrl } = this.options;
    const isDrawn = card.kind === 'drawn';
    const body = await studio.make(async () => (isDrawn ? { ...card, shape } : { kind: 'crop', picture: await this.picture(card.picture.url), size: sizeOf(card, shape) }));
    const headers = { 'content-type': TYPES[card.kind], ...filePolicies(siteUrl), 'cache-control': isDrawn ? CACHE_CONTROL.immutable : CACHE_CONTROL.file };
    return { status: 200, kind: 'picture', body, headers, keep: 'file', ...(isDrawn ? {} : { maxAgeMs: CROP_AGE_MS }) };
  }

  private async picture(url: string): Promise<Uint8Array> {
    const answer = await this.options.app.ask(url, {});
    if (answer?.status !== 200) throw new Error(`there is no picture ${url}`);
    return answer.body;
  }
}

