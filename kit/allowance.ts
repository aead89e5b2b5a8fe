/** So many at once, and so many more every second: what is worth doing now and then, and ruinous when anybody can ask for it. */
export class Allowance {
  private left: number;
  private at: number;

  constructor(private readonly burst: number, private readonly perSecond: number, private readonly clock: () => number = Date.now) {
    this.left = burst;
    this.at = clock();
  }

  /** Takes one; false when none is left. */
  take(): boolean {
    const now = this.clock();
    this.left = Math.min(this.burst, this.left + Math.max(0, now - this.at) / 1000 * this.perSecond);
    this.at = now;
    if (this.left < 1) return false;
    this.left -= 1;
    return true;
  }
}
