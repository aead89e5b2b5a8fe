import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';

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

export type Run = { code: number; seconds: number; stdout: string; stderr: string; peakMb: number };

/** Runs a program to its end: wall time, output, and the peak memory of the biggest process it used (Linux). */
export async function run(command: string, args: readonly string[], options: { env?: Record<string, string>; cwd?: string; limitMs?: number } = {}): Promise<Run> {
  const started = performance.now();
  const child = spawn(command, args, { env: { ...process.env, ...options.env }, cwd: options.cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  let peakMb = 0;
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr = (stderr + chunk).slice(-5000)));
  const sampler = setInterval(() => {
    for (const pid of [child.pid ?? 0, ...childrenOf(child.pid ?? 0)]) peakMb = Math.max(peakMb, peakOf(pid));
  }, SAMPLE_MS);
  const limit = options.limitMs ? setTimeout(() => child.kill('SIGKILL'), options.limitMs) : undefined;
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (value) => resolve(value ?? -1));
  });
  clearInterval(sampler);
  clearTimeout(limit);
  return { code, seconds: (performance.now() - started) / 1000, stdout, stderr, peakMb };
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export type Served = { origin: string; child: ChildProcess; secondsToFirstAnswer: number; warmed: Promise<void>; stop: () => Promise<void> };

/** Starts a server and waits for its first 200; `warmed` when it has rendered the newest pages ahead. */
export async function serve(args: readonly string[], env: Record<string, string>): Promise<Served> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const started = performance.now();
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env, PORT: String(port), SITE_URL: origin }, stdio: ['ignore', 'ignore', 'pipe'] });
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
