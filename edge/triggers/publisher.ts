import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { OneAtATime } from '../../kit/one-at-a-time';

/** True for a folder inside a git checkout. */
function isCheckout(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true;
  return dirname(folder) !== folder && isCheckout(dirname(folder));
}

/** Runs `content:publish` as a program of its own, after a `git pull` where the content is a checkout; one at a time. */
export function publisher(contentDir: string, log: (line: string) => void): () => void {
  const args = isCheckout(contentDir) ? ['--pull', '--json'] : ['--json'];
  const queue = new OneAtATime(() => new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/program.mjs', 'publish', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let errors = '';
    child.stdout.resume();
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors = (errors + chunk).slice(-4000)));
    child.once('error', (error) => {
      log(`publish: ${error.message}`);
      resolve();
    });
    child.once('close', (code) => {
      if (code !== 0) log(`publish ended with ${code}${errors ? `: ${errors.trim()}` : '; some files were rejected (npm run content:check)'}`);
      resolve();
    });
  }));
  return () => void queue.ask();
}
