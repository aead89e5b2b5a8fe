import type { MarkedText } from '../../archive/search/types';

/** Text with its hits marked. */
export function MarkedLine({ parts }: { parts: MarkedText }) {
  return parts.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text));
}
