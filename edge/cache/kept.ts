import type { Coding } from './coding';
import { decode, type Effort, encode, isCodable } from './compress';
import { hashOf } from './validators';

/** One header after the other, name and value in turn, as Node sends them without looking at them again. */
export type HeaderList = readonly string[];

/** An answer in one content coding, ready to be sent. */
export type Variant = { body: Buffer; tag: string; headers: HeaderList; effort: Effort };

export type KeptParts = {
  status: number;
  /** What the metrics call it. */
  kind: string;
  body: Buffer;
  /** Everything but validators, coding and length; names in lower case. */
  headers: Readonly<Record<string, string>>;
  lastModified?: string | undefined;
};

const MARKS: Readonly<Record<Effort, Record<Coding, string>>> = { quick: { br: '.b4', gzip: '.g6', identity: '' }, best: { br: '.b11', gzip: '.g9', identity: '' } };
/** What an entry costs beside its bodies, measured. */
const OVERHEAD_BYTES = 1500;

/** A coder's result is a part of the memory it worked in, all of which would be kept with it. */
const tight = (body: Buffer): Buffer => (body.byteLength === body.buffer.byteLength ? body : Buffer.from(new Uint8Array(body).buffer));

/**
 * A whole answer, kept in the codings that clients asked for. The first one is made of the plain bytes, others of it, so
 * that a page nobody asks for uncoded is held in its smallest form only.
 */
export class Kept {
  readonly status: number;
  readonly kind: string;
  readonly hash: string;
  readonly isCodable: boolean;
  lastModified: string | undefined;
  /** Since its codings were made best. */
  hits = 0;
  private readonly variants: Partial<Record<Coding, Variant>> = {};
  private readonly making = new Map<Coding, Promise<Variant>>();
  private plain: Buffer | null;
  private readonly shared: Readonly<Record<string, string>>;

  constructor({ status, kind, body, headers, lastModified }: KeptParts) {
    this.status = status;
    this.kind = kind;
    this.hash = hashOf(body);
    this.isCodable = isCodable(headers['content-type'] ?? '', body.byteLength);
    this.lastModified = lastModified;
    this.plain = body;
    this.shared = headers;
  }

  /** Whether clients could tell them apart, dates aside. */
  isSameAs(other: Kept): boolean {
    return this.hash === other.hash && this.status === other.status && JSON.stringify(this.shared) === JSON.stringify(other.shared);
  }

  get bytes(): number {
    const bodies = new Set([this.plain, ...Object.values(this.variants).map(({ body }) => body)]);
    return [...bodies].reduce((sum, body) => sum + (body?.byteLength ?? 0), OVERHEAD_BYTES);
  }

  /** The variant if it is there already: what the quick way through the server needs. */
  ready(coding: Coding): Variant | undefined {
    return this.variants[this.isCodable ? coding : 'identity'];
  }

  async variant(asked: Coding, effort: Effort = 'quick'): Promise<Variant> {
    const coding = this.isCodable ? asked : 'identity';
    const found = this.variants[coding];
    if (found && (found.effort === 'best' || effort === 'quick')) return found;
    const making = this.making.get(coding) ?? this.make(coding, effort).finally(() => this.making.delete(coding));
    this.making.set(coding, making);
    return making;
  }

  private async make(coding: Coding, effort: Effort): Promise<Variant> {
    const body = tight(await encode(await this.source(), coding, effort));
    const tag = `"${this.hash}${MARKS[effort][coding]}"`;
    const variant = { body, tag, headers: this.headerList(coding, body.byteLength, tag), effort };
    this.variants[coding] = variant;
    if (this.isCodable) this.plain = null;
    return variant;
  }

  private async source(): Promise<Buffer> {
    if (this.plain) return this.plain;
    for (const coding of ['identity', 'gzip', 'br'] as const) {
      const variant = this.variants[coding];
      if (variant) return decode(variant.body, coding);
    }
    throw new Error('an answer was kept without bytes');
  }

  private headerList(coding: Coding, length: number, tag: string): HeaderList {
    const headers: Record<string, string> = {
      ...this.shared,
      ...(this.isCodable ? { vary: 'Accept-Encoding' } : {}),
      ...(coding === 'identity' ? {} : { 'content-encoding': coding }),
      'content-length': String(length),
      ...(this.status === 200 ? { etag: tag, ...(this.lastModified === undefined ? {} : { 'last-modified': this.lastModified }) } : {}),
    };
    return Object.entries(headers).flat();
  }

  /** The codings in use, made as small as can be; nobody waits for this. */
  async polish(): Promise<void> {
    for (const coding of Object.keys(this.variants) as Coding[]) if (coding !== 'identity' && this.isCodable) await this.variant(coding, 'best');
    this.hits = 0;
  }

  get isPolished(): boolean {
    return Object.entries(this.variants).every(([coding, { effort }]) => coding === 'identity' || effort === 'best');
  }
}
