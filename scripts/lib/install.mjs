import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { must, say } from './run.mjs';

const STAMP = 'node_modules/.broadsheet-installed';
const INSTALLED = 'node_modules/.package-lock.json';

const wanted = () => `${createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')} ${process.versions.modules}`;
const isNewer = (a, b) => statSync(a).mtimeMs >= statSync(b).mtimeMs;

/** Installs the locked packages unless exactly these are there. */
export async function ensureInstalled() {
  const stamp = wanted();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp) return;
  if (!(existsSync(INSTALLED) && isNewer(INSTALLED, 'package-lock.json'))) {
    say('Installing packages …');
    // Not `npm ci`: it refuses a lockfile that lacks another platform's optional packages, which not every registry has.
    await must('npm install', 'npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  writeFileSync(STAMP, stamp);
}

/** Stops with a clear word on a Node that is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`);
  process.exit(1);
}
