import type { Page } from './types';

/** A SQL condition with its parameters. */
export type Condition = { sql: string; params: (string | number)[] };

/** Visible at `now` (epoch ms): published, not expired, not a draft. `prefix` is a table alias with a dot. */
export function visibleAt(now: number, prefix = ''): Condition {
  return { sql: `${prefix}visible_from <= ? AND ${prefix}visible_until > ?`, params: [now, now] };
}

export function toPage<T>(items: T[], total: number, page: number, pageSize: number): Page<T> {
  return { items, total, page, pageSize, pageCount: Math.max(1, Math.ceil(total / pageSize)) };
}
