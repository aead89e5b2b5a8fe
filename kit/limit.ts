/** Thrown where a queue is full already: the caller says so at once instead of making everybody wait. */
export class Overload extends Error {
  constructor() {
    super('too much is under way');
  }
}

/** Runs at most `most` works at a time; at most `waiting` others wait for their turn, in order. */
export class Limit {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(private readonly most: number, private readonly waiting: number) {}

  /** Works under way and waiting. */
  get load(): { running: number; waiting: number } {
    return { running: this.running, waiting: this.queue.length };
  }

  /** @throws Overload when the queue is full; otherwise what `work` throws. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.most) {
      if (this.queue.length >= this.waiting) throw new Overload();
      await new Promise<void>((resolve) => this.queue.push(resolve));
    } else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
