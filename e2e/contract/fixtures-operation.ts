import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { freePort, startSite, type RunningSite } from '../support/site';

const PATIENCE_MS = 90_000;

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks until it is so. */
export async function eventually(what: string, isTrue: () => Promise<boolean> | boolean): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(100)) if (await isTrue()) return;
  assert.fail(`${what}: not within ${PATIENCE_MS} ms`);
}

export type Watched = RunningSite & { metricsPort: number; lines: () => string[] };

/** A site whose metrics can be asked for and whose log can be read. */
export async function startWatched(env: Record<string, string>): Promise<Watched> {
  const metricsPort = await freePort();
  const site = await startSite({ METRICS_PORT: String(metricsPort), ...env });
  return { ...site, metricsPort, lines: () => site.output().split('\n').filter((line) => line !== '' && !line.startsWith('Ready on ')) };
}

/** Pages are rendered ahead after a start; what comes later is what a test asked for. */
export const warmed = (site: Watched): Promise<void> => eventually('rendered ahead', () => site.lines().some((line) => line.includes('Rendered ahead')));

type Labels = Readonly<Record<string, string>>;
export type Sample = { name: string; labels: Labels; value: number };
/** What the server counts, as Prometheus reads it. */
export class Samples {
  constructor(readonly samples: readonly Sample[]) {}

  sum(name: string, labels: Labels = {}): number {
    const fitting = this.samples.filter((sample) => sample.name === name && Object.entries(labels).every(([key, value]) => sample.labels[key] === value));
    return fitting.reduce((sum, { value }) => sum + value, 0);
  }

  labels(name: string, label: string): string[] {
    return [...new Set(this.samples.flatMap((sample) => (sample.name === name ? [sample.labels[label] ?? ''] : [])))];
  }
}

export async function metricsOf({ metricsPort }: Pick<Watched, 'metricsPort'>): Promise<Samples> {
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  return new Samples(text.split('\n').flatMap((line) => {
    const [, name, labels = '', value] = /^(\w+)(?:\{(.*)\})? ([-+.\deE]+|NaN)$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, labels: Object.fromEntries([...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', text = '']) => [key, text])), value: Number(value) }];
  }));
}

export type Outcome = { status: number; retryAfter: string | undefined; isLast: boolean; body: string };

/** One request; on a connection of its own unless an agent keeps them. */
export function fetchOnce(origin: string, path: string, agent: Agent | false = false): Promise<Outcome> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, path, agent, headers: agent ? {} : { connection: 'close' } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'], isLast: response.headers.connection === 'close', body }));
    });
    outgoing.on('error', reject).end();
  });
}

/**
 * Readers behind a balancer: each keeps its connection, and goes over to the next server when an answer says that the
 * connection ends, or when nobody listens any more. Anything else that is not a 200 is a failure.
 */
export function readers(origins: readonly string[], paths: readonly string[], { count, keepAlive }: { count: number; keepAlive: boolean }) {
  const failures: string[] = [];
  const asked = origins.map(() => 0);
  let isStopped = false;
  const one = async (seed: number): Promise<void> => {
    let at = 0;
    let agent: Agent | false = keepAlive ? new Agent({ keepAlive: true, maxSockets: 1 }) : false;
    for (let n = seed; !isStopped; n += 1) {
      const path = paths[n % paths.length] ?? '/';
      try {
        const { status, isLast } = await fetchOnce(origins[at] ?? '', path, agent);
        asked[at] = (asked[at] ?? 0) + 1;
        if (status !== 200) failures.push(`${path}: ${status}`);
        if (keepAlive && isLast && at < origins.length - 1) at += 1;
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'ECONNREFUSED' && at < origins.length - 1) at += 1;
        else failures.push(`${path} from ${at}: ${code ?? String(error)}`);
        if (agent) agent.destroy();
        if (keepAlive) agent = new Agent({ keepAlive: true, maxSockets: 1 });
      }
      await pause(n % 5);
    }
    if (agent) agent.destroy();
  };
  const all = Array.from({ length: count }, (_, seed) => one(seed));
  return {
    failures, asked,
    stop: async () => {
      isStopped = true;
      await Promise.all(all);
    },
  };
}

export const exitCode = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => (child.exitCode !== null ? resolve(child.exitCode) : child.once('exit', (code) => resolve(code))));

/** A listening socket that this process can hand over. A net.Server has its descriptor in a field that is not documented. */
export function openSocket(): Promise<{ server: Server; fd: number; origin: string }> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { fd } = (server as unknown as { _handle: { fd: number } })._handle;
      const address = server.address();
      resolve({ server, fd, origin: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}` });
    });
  });
}

/** Starts a server as systemd does with socket activation (sd_listen_fds(3)): the socket is descriptor 3 of the new process. */
export function startOnSocket(fd: number, env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['scripts/program.mjs', 'server'], { env: { ...process.env, LISTEN_FDS: '1', ...env }, stdio: ['ignore', 'pipe', 'pipe', fd] });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  let output = '';
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes('Ready on')) resolve(child);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => {
      process.off('exit', kill);
      reject(new Error(`the server ended with ${code}:\n${output}`));
    });
  });
}

/** Names of all files below a folder. */
export const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)])).sort();
