import type { ReactNode } from 'react';
import { isoWithOffset } from '../i18n/dates';

/** A moment, with its offset for machines and the wording given for readers. */
export function Time({ ms, timeZone, className, children }: { ms: number; timeZone: string; className?: string; children: ReactNode }) {
  return <time className={className} dateTime={isoWithOffset(ms, timeZone)}>{children}</time>;
}
