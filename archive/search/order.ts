import type { Facts } from './facts';
import { anyOf, type Fts, phrase } from './fts';
import type { Plan } from './plan';
import type { Clause } from './query';

/** More results than these are ranked by headline, tags and summary, and by date; a body that has a word everybody has says little. */
const MOST_RANKED = 4000;
/** An article of today counts a quarter more than an old one; half of that is lost in half a year. */
const FRESH = 0.25;
const HALF_LIFE_MS = 182 * 86_400_000;

/** Puts results in order; only the first `needed` of them are in it. */
export class Order {
  constructor(private readonly fts: Fts, private readonly facts: Facts, private readonly now: number) {}

  newest(ids: readonly number[], needed: number): number[] {
    const dateOf = (id: number): number => this.facts.dateOf(id);
    let candidates = ids;
    if (ids.length > 4 * needed) {
      const dates = Float64Array.from(ids, dateOf).sort();
      const least = dates[dates.length - needed] as number;
      candidates = ids.filter((id) => dateOf(id) >= least);
    }
    return [...candidates].sort((a, b) => dateOf(b) - dateOf(a) || b - a).slice(0, needed);
  }

  /** How well they match first, with a gentle preference for what is new. */
  best(ids: readonly number[], plan: Plan, wanted: readonly Clause[], needed: number, all: number): number[] {
    if (ids.length <= MOST_RANKED) return this.ranked(ids, this.fts.scores(plan.table, plan.expression, ids.length === all ? null : ids)).slice(0, needed);
    const expression = anyOf(wanted.map(({ characters }) => phrase(characters)));
    const inHead = new Set(this.fts.rows('search_head', expression));
    const first = ids.filter((id) => inHead.has(id));
    if (first.length >= MOST_RANKED) return this.newest(first, needed);
    const ranked = first.length === 0 ? [] : this.ranked(first, this.fts.scores('search_head', expression, first)).slice(0, needed);
    if (ranked.length >= needed) return ranked;
    return [...ranked, ...this.newest(ids.filter((id) => !inHead.has(id)), needed - ranked.length)];
  }

  private ranked(ids: readonly number[], scores: ReadonlyMap<number, number>): number[] {
    const scored = ids.map((id) => ({ id, date: this.facts.dateOf(id), score: (scores.get(id) ?? 0) * this.freshness(id) }));
    return scored.sort((a, b) => b.score - a.score || b.date - a.date || b.id - a.id).map(({ id }) => id);
  }

  private freshness(id: number): number {
    const age = Math.max(0, this.now - this.facts.dateOf(id));
    return 1 + FRESH * 2 ** (-age / HALF_LIFE_MS);
  }
}
