/** Not in XML 1.0's `Char` (https://www.w3.org/TR/xml/#charsets) or discouraged there: controls, lone surrogates, noncharacters. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text without the characters that no machine-readable format may carry. */
export function legalText(value: string): string {
  return value.replace(FORBIDDEN, '');
}

/** Legal text on one line, for titles, names and attributes. */
export function oneLine(value: string): string {
  return legalText(value).replace(/\s+/g, ' ').trim();
}
