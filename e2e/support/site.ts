import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** As npm's scripts start them. */
const PROGRAM = 'scripts/program.mjs';
const START_TIMEOUT_MS = 60_000;

/** A folder of its own under the system's temporary folder. */
export const scratchFolder = (name: string): string => mkdtempSync(join(tmpdir(), `broadsheet-${name}-`));

/** Writes files given as path → text or bytes, with their folders. */
export function writeFiles(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

export type CommandResult = { code: number; stdout: string; stderr: string };

/** Runs one of the commands in newsroom/commands on a content and a data folder. */
export function runCommand(name: string, args: readonly string[], env: Record<string, string>): CommandResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, name, ...args], {
    env: { ...process.env, ...env }, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status ?? -1, stdout, stderr };
}

/** As `runCommand`, without waiting, so that several can run at once. */
export function startCommand(name: string, args: readonly string[], env: Record<string, string>): Promise<CommandResult> {
  const child = spawn(process.execPath, [PROGRAM, name, ...args], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? -1, stdout, stderr }));
  });
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

export type RunningSite = {
  origin: string;
  child: ChildProcess;
  /** What it has written so far. */
  output: () => string;
  get: (path: string, init?: RequestInit) => Promise<Response>;
  stop: () => Promise<void>;
};

/** Starts the built site on a free port and waits until it is ready. */
export async function startSite(env: Record<string, string>): Promise<RunningSite> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, [PROGRAM, 'server'], {
    env: { ...process.env, SITE_URL: origin, ...env, PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  // a test process that dies takes its server along
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  let output = '';
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ready in time:\n${output}`)), START_TIMEOUT_MS);
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      if (output.includes('Ready on')) {
        clearTimeout(timer);
        resolve();
      }
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${output}`)));
  });
  return {
    origin, child, output: () => output,
    get: (path, init) => fetch(origin + path, { redirect: 'manual', ...init }),
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
      process.off('exit', kill);
    },
  };
}

/** Publishes a content folder into a fresh data folder and serves it; `more` are further settings. */
export async function publishAndStart(contentDir: string, more: Record<string, string> = {}): Promise<RunningSite & { dataDir: string }> {
  const dataDir = scratchFolder('data');
  const env = { ...more, CONTENT_DIR: contentDir, DATA_DIR: dataDir };
  const published = await startCommand('publish', ['--json'], env);
  if (published.code < 0 || published.code > 1) throw new Error(published.stderr);
  const site = await startSite(env);
  return {
    ...site, dataDir,
    stop: async () => {
      await site.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
