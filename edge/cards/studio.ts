import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Job, Reply } from '../../cards/program';
import { Limit } from '../../kit/limit';

/** Beside this file's bundle (scripts/lib/programs.mjs); from source where tests run it so. */
const isSource = import.meta.url.endsWith('.ts');
const PROGRAM = fileURLToPath(new URL(isSource ? '../../cards/program.ts' : './cards.mjs', import.meta.url));
const MOST_WAITING = 12;
/** A picture takes a fifth of a second, the first one half a second. */
const MOST_MS = 10_000;
/** Crawlers ask for the shapes of an article one after the other. */
const IDLE_MS = 5_000;
/** A picture is some megabytes while it is drawn; fonts and native code keep more the longer a process lives. */
const MOST_JOBS = 50;
/** glibc gives each thread a heap of its own, and libvips has many threads. */
const FRUGAL = { MALLOC_ARENA_MAX: '2', UV_THREADPOOL_SIZE: '2' };

export type StudioOptions = { program?: string; mostMs?: number; idleMs?: number };

/**
 * Has pictures made by a process of its own that lives as long as there is work: its memory is given back whole, and what
 * hangs or crashes there takes nothing along. One picture at a time.
 */
export class Studio {
  private readonly limit = new Limit(1, MOST_WAITING);
  private child: ChildProcess | null = null;
  private jobs = 0;
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly options: StudioOptions = {}) {}

  /** `job` is asked for when its turn has come. @throws Overload when too many pictures are waiting; Error when this one cannot be made or takes too long. */
  make(job: () => Promise<Job>): Promise<Buffer> {
    return this.limit.run(async () => this.ask(await job()));
  }

  /** Ends the process, whatever it is doing. */
  close(): void {
    clearTimeout(this.idle);
    this.child?.kill('SIGKILL');
    this.child = null;
  }

  private open(): ChildProcess {
    clearTimeout(this.idle);
    if (this.jobs >= MOST_JOBS) this.close();
    if (this.child?.connected) return this.child;
    const child = fork(this.options.program ?? PROGRAM, [], { execArgv: isSource ? ['--import', 'tsx'] : ['--max-old-space-size=96'], env: { ...process.env, ...FRUGAL }, serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    child.on('error', () => undefined);
    // the server may end while one waits for work
    child.unref();
    child.channel?.unref();
    this.jobs = 0;
    this.child = child;
    return child;
  }

  private ask(job: Job): Promise<Buffer> {
    const { mostMs = MOST_MS, idleMs = IDLE_MS } = this.options;
    const child = this.open();
    this.jobs += 1;
    return new Promise<Buffer>((resolve, reject) => {
      const settle = (act: () => void): void => {
        clearTimeout(timer);
        child.off('exit', onExit);
        child.off('message', onReply);
        act();
      };
      const onExit = (code: number | null): void => {
        if (this.child === child) this.child = null;
        settle(() => reject(new Error(`the process that makes pictures ended (${code ?? 'killed'})`)));
      };
      const onReply = (reply: Reply): void => settle(() => ('error' in reply ? reject(new Error(reply.error)) : resolve(Buffer.from(reply.bytes))));
      const timer = setTimeout(() => {
        this.close();
        settle(() => reject(new Error(`a picture took longer than ${mostMs} ms`)));
      }, mostMs);
      child.once('exit', onExit);
      child.once('message', onReply);
      child.send(job, (error) => {
        if (error) settle(() => reject(error));
      });
    }).finally(() => {
      this.idle = setTimeout(() => this.close(), idleMs).unref();
    });
  }
}
