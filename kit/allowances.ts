import { Allowance } from './allowance';

/** An allowance for each of many: the longest unseen leave when there are too many to remember. */
export class Allowances {
  private readonly known = new Map<string, Allowance>();

  constructor(private readonly each: { burst: number; perSecond: number }, private readonly most: number, private readonly clock: () => number = Date.now) {}

  /** Takes one of somebody's; false when none is left. */
  take(name: string): boolean {
    const allowance = this.known.get(name) ?? new Allowance(this.each.burst, this.each.perSecond, this.clock);
    this.known.delete(name);
    this.known.set(name, allowance);
    if (this.known.size > this.most) this.known.delete(this.known.keys().next().value ?? '');
    return allowance.take();
  }
}
