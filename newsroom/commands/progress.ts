const SILENT_MS = 1000;
const LINE_EVERY_MS = 5000;
const WIDTH = 24;

/** A progress bar on a terminal, a plain line every few seconds elsewhere; nothing for work done within a second. */
export class Progress {
  private readonly started = Date.now();
  private shown = 0;

  constructor(private readonly label: string, private readonly out: NodeJS.WriteStream = process.stderr) {}

  update(done: number, total: number): void {
    const now = Date.now();
    const elapsed = now - this.started;
    if (elapsed < SILENT_MS) return;
    const rate = done / (elapsed / 1000);
    const left = rate > 0 ? Math.ceil((total - done) / rate) : 0;
    const facts = `${done}/${total}  ${rate.toFixed(0)}/s  ${left} s left`;
    if (this.out.isTTY) {
      const filled = Math.round((done / Math.max(1, total)) * WIDTH);
      this.out.write(`\r${this.label} [${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${facts} \u001b[K${done === total ? '\n' : ''}`);
    } else if (now - this.shown > LINE_EVERY_MS || done === total) {
      this.shown = now;
      this.out.write(`${this.label} ${facts}\n`);
    }
  }
}
