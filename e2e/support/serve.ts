import { spawn } from 'node:child_process';
import { runCommand, scratchFolder } from './site';

/** Serves the project's own content for the browser tests, from a data folder of its own. */
const env = { CONTENT_DIR: 'content', DATA_DIR: scratchFolder('e2e') };
const published = runCommand('publish', ['--json'], env);
if (published.code !== 0) {
  process.stderr.write(published.stdout + published.stderr);
  process.exit(1);
}
const server = spawn(process.execPath, ['--import', 'tsx', 'edge/server.ts'], {
  env: { ...process.env, ...env, SITE_URL: `http://localhost:${process.env.PORT}` }, stdio: 'inherit',
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
