import { legalText } from '../text';

const UNSAFE = /[<>&\u2028\u2029]/g;

/**
 * JSON for the inside of a <script>: no `</script>`, `<!--` or `]]>` can appear, and no character that parsers reject.
 * The result is still the same JSON.
 */
export function serialiseJsonLd(value: object): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? legalText(part) : part))
    .replace(UNSAFE, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
