import { createHmac, timingSafeEqual } from 'node:crypto';

const digest = (text: string, secret: string): Buffer => createHmac('sha256', secret).update(`broadsheet-token.${text}`).digest();

/** A text that only a holder of `secret` can have signed, good until `expires` (epoch ms); safe in an address. */
export function signToken(text: string, secret: string, expires: number): string {
  const payload = Buffer.from(JSON.stringify([text, expires])).toString('base64url');
  return `${payload}.${digest(payload, secret).toString('base64url')}`;
}

/** The signed text; null when the token is forged, damaged or has expired. */
export function openToken(token: string, secret: string, now: number): { text: string; expires: number } | null {
  const [payload = '', signature = '', ...rest] = token.split('.');
  const given = Buffer.from(signature, 'base64url');
  const expected = digest(payload, secret);
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  try {
    const [text, expires] = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as [string, number];
    return typeof text === 'string' && typeof expires === 'number' && now < expires ? { text, expires } : null;
  } catch {
    return null;
  }
}
