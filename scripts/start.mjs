import { spawn } from 'node:child_process';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled, requireNode } from './lib/install.mjs';
import { run, say } from './lib/run.mjs';

const HELP = `Installs what is missing, publishes the content, builds if needed, serves the site and puts every change of the
content live: npm start [-- options]

  --dev       Next's development server instead of the built site
  --no-watch  content changes wait for npm run content:publish
  --help      this text

Environment: PORT (3000), HOST (0.0.0.0), SITE_URL, CONTENT_DIR (content), DATA_DIR (.data); all by npm run serve -- --help`;

const RESTART_AFTER_MS = 2000;

if (process.argv.includes('--help')) {
  process.stdout.write(`${HELP}\n`);
  process.exit(0);
}

const dev = process.argv.includes('--dev');
requireNode();
await ensureInstalled();
say('Publishing content …');
const published = await run(process.execPath, ['scripts/program.mjs', 'publish']);
if (published > 1) process.exit(published);
if (published === 1) say('Some files were rejected; everything else is published. See the messages above.');
if (dev) {
  await run('npm', ['run', '--silent', 'types']);
  const { buildClient } = await import('./lib/client.mjs');
  process.env.CLIENT_SCRIPT = await buildClient();
} else await ensureBuilt();

say('Starting …');
let stopping = false;
const program = (name, ...args) => spawn(process.execPath, ['scripts/program.mjs', name, ...args], { stdio: 'inherit' });
const server = program('server', ...(dev ? ['--dev'] : []));
let watcher = null;

function watchContent() {
  if (stopping) return;
  watcher = program('watch');
  watcher.on('exit', () => {
    if (!stopping) setTimeout(watchContent, RESTART_AFTER_MS);
  });
}
if (!process.argv.includes('--no-watch')) watchContent();

function stop(signal) {
  stopping = true;
  server.kill(signal);
  watcher?.kill('SIGTERM');
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(signal));
server.on('exit', (code) => {
  stop('SIGTERM');
  process.exit(code ?? 1);
});
