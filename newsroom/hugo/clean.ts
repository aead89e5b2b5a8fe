/** Hugo's path sanitizer (helpers.UnicodeSanitize and urlize); the rules were checked against Hugo 0.111, 0.131 and 0.169. */

const LETTER = /^[\p{L}\p{Nd}\p{M}]$/u;
const KEPT_SYMBOLS = './\\_#+~-@';
const BLANK = /^[\u0009-\u000d\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/u;

function isAllowed(char: string, rest: string): boolean {
  return KEPT_SYMBOLS.includes(char) || LETTER.test(char) || (char === '%' && /^[0-9a-f]{2}/i.test(rest));
}

/** Drops what Hugo drops; a run of white space between kept characters becomes one hyphen. */
export function clean(text: string): string {
  let result = '';
  let owesHyphen = false;
  let index = 0;
  for (const char of text) {
    index += char.length;
    if (isAllowed(char, text.slice(index, index + 2))) {
      if (owesHyphen && char !== '-') result += '-';
      owesHyphen = false;
      result += char;
    } else if (BLANK.test(char) && result !== '' && !result.endsWith('-')) {
      owesHyphen = true;
    }
  }
  return result;
}

/** Lower case code point by code point, as Go's unicode.ToLower: no final sigma, `İ` becomes `i`. */
export function lower(text: string): string {
  let result = '';
  for (const char of text) {
    if (char === '\u0130') result += 'i';
    else {
      const folded = char.toLowerCase();
      result += [...folded].length === 1 ? folded : char;
    }
  }
  return result;
}
