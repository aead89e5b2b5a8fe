import type { MarkedText } from './types';

/** Text with its hits marked. */
export function MarkedLine({ parts }: { parts: MarkedText }) {
  return parts.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text));
}
