import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './lib/browser.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled, requireNode } from './lib/install.mjs';
import { ensureNginx } from './lib/nginx.mjs';
import { run, say } from './lib/run.mjs';

const HELP = `Installs what is missing (a browser and nginx, too) and runs every test: npm test [-- suite …]

  suites   lint types unit build contract e2e (default: all, in this order);
           faults: the fault tests in their long form, 50 rounds
  --help   this text

Ends with one line: N passed, N failed, N skipped.`;

const LONG_ROUNDS = '50';
const SUITES = ['lint', 'types', 'unit', 'build', 'contract', 'e2e'];
const SKIP = new Set(['node_modules', '.next', '.data', '.git', 'content', 'public', 'e2e']);
const ONE = { passed: 1, failed: 0, skipped: 0 };
const asTest = (code) => (code === 0 ? ONE : { passed: 0, failed: 1, skipped: 0 });

function testFiles(folder = '.') {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return SKIP.has(entry.name) ? [] : testFiles(path);
    return /\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const scratch = mkdtempSync(join(tmpdir(), 'broadsheet-test-'));

/** Runs files under node:test and reads the counts from its TAP report. */
async function nodeTests(name, files, env = {}) {
  const report = join(scratch, `${name}.tap`);
  const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=tap', `--test-reporter-destination=${report}`];
  const code = await run(process.execPath, ['--import', 'tsx', '--test', ...reporters, ...files], { env });
  const tap = readFileSync(report, 'utf8');
  const count = (key) => Number(tap.match(new RegExp(`^# ${key} (\\d+)$`, 'm'))?.[1] ?? 0);
  const counts = { passed: count('pass'), failed: count('fail') + count('cancelled'), skipped: count('skipped') + count('todo') };
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

async function playwright() {
  const report = join(scratch, 'playwright.json');
  const env = { CHROMIUM_PATH: await ensureBrowser(), PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const code = await run('npx', ['playwright', 'test', '--reporter=dot,json'], { env });
  try {
    const { stats } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected + (code !== 0 && stats.unexpected === 0 ? 1 : 0), skipped: stats.skipped };
  } catch {
    return asTest(1);
  }
}

const contractFiles = () => readdirSync('e2e/contract').filter((name) => name.endsWith('.test.ts')).map((name) => join('e2e/contract', name));

const RUNNERS = {
  lint: async () => asTest(await run('npm', ['run', '--silent', 'lint'])),
  types: async () => asTest((await run('npm', ['run', '--silent', 'types'])) || (await run('npm', ['run', '--silent', 'typecheck']))),
  unit: () => nodeTests('unit', testFiles()),
  build: async () => {
    await ensureBuilt();
    return ONE;
  },
  contract: async () => {
    // once, before two files want to install it at the same time; what is missing, they say themselves
    await ensureNginx();
    return nodeTests('contract', contractFiles());
  },
  e2e: playwright,
  faults: async () => {
    await ensureBuilt();
    return nodeTests('faults', ['e2e/contract/faults.test.ts'], { FAULT_ROUNDS: LONG_ROUNDS });
  },
};

if (process.argv.includes('--help')) {
  process.stdout.write(`${HELP}\n`);
  process.exit(0);
}
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in RUNNERS));
if (unknown.length > 0) {
  process.stderr.write(`There is no suite ${unknown.join(', ')}; there are ${Object.keys(RUNNERS).join(', ')}.\n`);
  process.exit(2);
}

requireNode();
await ensureInstalled();
const total = { passed: 0, failed: 0, skipped: 0 };
for (const suite of asked.length > 0 ? Object.keys(RUNNERS).filter((name) => asked.includes(name)) : SUITES) {
  say(`Suite: ${suite}`);
  const counts = await RUNNERS[suite]();
  say(`${suite}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  for (const key of Object.keys(total)) total[key] += counts[key];
}
rmSync(scratch, { recursive: true, force: true });
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
