import type { Term } from '../archive/types';
import { termPath } from '../i18n/paths';

/** The vermilion word above a headline. */
export function SectionLabel({ term, locale }: { term: Term | undefined; locale: string }) {
  if (!term) return null;
  return <p className="label"><a href={termPath(locale, term.kind, term.id)}>{term.label}</a></p>;
}
