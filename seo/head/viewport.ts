import type { Viewport } from 'next';
import { PAPER } from '../theme';

/** The browser's own bars take the colour of the paper. */
export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: PAPER.light },
    { media: '(prefers-color-scheme: dark)', color: PAPER.dark },
  ],
};
