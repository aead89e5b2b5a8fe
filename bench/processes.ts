import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const SAMPLE_MS = 100;

function childrenOf(pid: number): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === pid ? [Number(name), ...childrenOf(Number(name))] : [];
    } catch {
      return [];
    }
  });
}

function peakOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmHWM:\s+(\d+)/)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Memory in use now, MB (resident set). */
export function memoryOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1] ?? 0) / 1024;
}

/** Memory in use now by a program and all it started, MB. */
export const memoryOfAll = (pid: number): number => [pid, ...childrenOf(pid)].reduce((sum, one) => sum + memoryOf(one), 0);

/** The most memory a program and all it started ever used, MB. */
export const peakOfAll = (pid: number): number => [pid, ...childrenOf(pid)].reduce((sum, one) => sum + peakOf(one), 0);

const TICKS_PER_SECOND = 100;

/** Processor time a program and all it started have used so far, in seconds (Linux). */
export function cpuSecondsOfAll(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, one) => {
    const stat = readFileSync(`/proc/${one}/stat`, 'utf8');
    const [user, system] = stat.slice(stat.lastIndexOf(')') + 2).split(' ').slice(11, 13).map(Number);
    return sum + ((user ?? 0) + (system ?? 0)) / TICKS_PER_SECOND;
  }, 0);
}

/** Megabytes of the files in a folder. */
export function folderMb(folder: string): number {
  const bytes = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + (statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0), 0);
  return bytes / 1024 / 1024;
}

export type Run = { code: number; seconds: number; stdout: string; stderr: string; peakMb: number };

export type RunOptions = { env?: Record<string, string>; cwd?: string; limitMs?: number; onError?: (text: string, child: ChildProcess) => void };

/** Runs a program to its end: wall time, output, and the peak memory of the biggest process it used (Linux). */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const started = performance.now();
  const child = spawn(command, args, { env: { ...process.env, ...options.env }, cwd: options.cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  let stdout = '';
  let stderr = '';
  let peakMb = 0;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr = (stderr + chunk).slice(-5000);
    options.onError?.(chunk, child);
  });
  const sampler = setInterval(() => {
    for (const pid of [child.pid ?? 0, ...childrenOf(child.pid ?? 0)]) peakMb = Math.max(peakMb, peakOf(pid));
  }, SAMPLE_MS);
  const limit = options.limitMs ? setTimeout(() => child.kill('SIGKILL'), options.limitMs) : undefined;
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (value) => resolve(value ?? -1));
  });
  process.off('exit', kill);
  clearInterval(sampler);
  clearTimeout(limit);
  return { code, seconds: (performance.now() - started) / 1000, stdout, stderr, peakMb };
}

/** A port nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export type Served = { origin: string; child: ChildProcess; secondsToFirstAnswer: number; warmed: Promise<void>; stop: () => Promise<void> };

/** Starts a server, on one core if asked, and waits for its first 200; `warmed` when it has rendered the newest pages ahead. */
export async function serve(args: readonly string[], env: Record<string, string>, core?: string): Promise<Served> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const started = performance.now();
  const [command, ...before] = core === undefined ? [process.execPath] : ['taskset', '-c', core, process.execPath];
  const child = spawn(command ?? '', [...before, ...args], { env: { ...process.env, ...env, PORT: String(port), SITE_URL: origin }, stdio: ['ignore', 'ignore', 'pipe'] });
  const warmed = new Promise<void>((resolve) => child.stderr.on('data', (chunk: Buffer) => void (chunk.includes('Rendered ahead') && resolve())));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const status = await fetch(origin).then((answer) => answer.status, () => 0);
    if (status === 200) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const secondsToFirstAnswer = (performance.now() - started) / 1000;
  return {
    origin, child, secondsToFirstAnswer, warmed,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
