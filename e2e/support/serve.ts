import { spawn } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, scratchFolder, writeFiles } from './site';

const OLD_NOTES = 12;

function note(number: number): string {
  const day = String(number).padStart(2, '0');
  return `---\ntitle: "Back number ${number}"\ndate: "2019-03-${day} 08:00:00"\ncategories: [science]\ntags: [explainer]\n---\nNote ${number}, from the bound volumes.\n`;
}

/** What the demonstration has in Chinese only and the tests want in both editions: lists of several pages, a withdrawn article. */
const backNumbers = {
  ...Object.fromEntries(Array.from({ length: OLD_NOTES }, (_, index) => [`articles/2019/back-number-${index + 1}.en.md`, note(index + 1)])),
  'articles/2019/withdrawn-notice.en.md': '---\ntitle: A notice that expired\ndate: "2019-04-01 08:00:00"\nexpiryDate: "2019-05-01 08:00:00"\n---\nPast.\n',
};

/** Serves a copy of the project's own content for the browser tests, from folders of its own. */
const folder = scratchFolder('e2e');
const env = { CONTENT_DIR: join(folder, 'content'), DATA_DIR: join(folder, 'data') };
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
cpSync('content', env.CONTENT_DIR, { recursive: true });
writeFiles(env.CONTENT_DIR, backNumbers);
const published = runCommand('publish', ['--json'], env);
if (published.code !== 0) {
  process.stderr.write(published.stdout + published.stderr);
  process.exit(1);
}
const server = spawn(process.execPath, ['scripts/program.mjs', 'server'], {
  env: { ...process.env, ...env, SITE_URL: `http://localhost:${process.env.PORT}` }, stdio: 'inherit',
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
