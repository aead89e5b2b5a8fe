import { spawn } from 'node:child_process';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled, requireNode } from './lib/install.mjs';
import { run, say } from './lib/run.mjs';

const HELP = `Installs what is missing, publishes the content, builds if needed and serves the site: npm start [-- options]

  --dev    Next's development server instead of the built site
  --help   this text

Environment: PORT (3000), HOST (0.0.0.0), SITE_URL, CONTENT_DIR (content), DATA_DIR (.data)`;

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
}
else await ensureBuilt();
say('Starting …');
const server = spawn(process.execPath, ['scripts/program.mjs', 'server', ...(dev ? ['--dev'] : [])], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
