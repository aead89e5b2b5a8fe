import { oneLine } from './text';

/** Text as a part of a Markdown line: what would begin a link, emphasis, code or HTML is escaped (CommonMark §2.4). */
export function markdownText(value: string): string {
  return oneLine(value).replace(/[\\`*_[\]<>~|]/g, (char) => `\\${char}`).replace(/&(?=#?\w+;)/g, '\\&');
}

/** An address inside `(…)`: parentheses and spaces would end it. */
export function markdownAddress(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29').replace(/\s/g, '%20');
}
