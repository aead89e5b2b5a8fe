import { cutText } from '../cut';

/** About what a result page shows twice over: engines cut where they like, and choose from what there is. */
const COLUMNS = 320;

/** The meta description; undefined rather than empty, as an empty one counts as a fault. */
export function metaDescription(text: string | null | undefined): string | undefined {
  return cutText(text ?? '', COLUMNS) || undefined;
}
