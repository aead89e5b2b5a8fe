import { spawn } from 'node:child_process';

/** Says what is being done, on the error stream so that output stays clean. */
export const say = (text) => process.stderr.write(`▸ ${text}\n`);

/** Runs a program with this terminal; resolves to its exit code (128 + n after a signal). */
export function run(command, args, { env = {}, stdio = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio, env: { ...process.env, ...env } });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 128 : 1)));
  });
}

/** Like `run`, but a failure ends this program with the same code. */
export async function must(what, command, args, options) {
  const code = await run(command, args, options);
  if (code === 0) return;
  say(`${what} failed (exit code ${code}).`);
  process.exit(code);
}
