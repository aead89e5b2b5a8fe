import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Archive, openArchive } from '../archive';
import { readSettings, settingsHelp, SettingsError } from '../settings/env';
import type { Handler } from './capture';
import { frontDoor } from './front-door';
import { warm, warmAddresses } from './warm';

const HELP = `Serves the built site: npm run serve [-- --dev]

  --dev        Next's development server: code changes show at once
  --help       this text

Environment:
${settingsHelp()}`;

const REQUEST_TIMEOUT_MS = 30_000;

const log = (line: string): void => void process.stderr.write(`${line}\n`);

function openOrExit(dataDir: string): Archive {
  const archive = openArchive(dataDir);
  if (archive) return archive;
  log(`There is no archive in ${dataDir}. Run "npm run content:publish" first.`);
  process.exit(1);
}

function stopOnSignal(server: Server, archive: Archive): void {
  const stop = (): void => {
    server.close(() => {
      archive.close();
      process.exit(0);
    });
    server.closeIdleConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

async function main(): Promise<void> {
  if (process.argv.includes('--help')) return void process.stdout.write(`${HELP}\n`);
  const settings = readSettings();
  const dev = process.argv.includes('--dev');
  const archive = openOrExit(settings.dataDir);
  // React and Next choose their builds by this when they load.
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' });
  const { default: next } = await import('next');
  const app = next({ dev, dir: process.cwd(), hostname: settings.host, port: settings.port });
  await app.prepare();
  const handler: Handler = app.getRequestHandler();
  const open = frontDoor({ next: handler, archive: () => archive, log });
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => void open(request, response));
  server.on('error', (error: NodeJS.ErrnoException) => {
    log(error.code === 'EADDRINUSE' ? `PORT=${settings.port}: the port is in use; choose another one.` : String(error));
    process.exit(1);
  });
  server.listen(settings.port, settings.host, () => {
    const { port } = server.address() as AddressInfo;
    process.stdout.write(`Ready on http://localhost:${port}\n`);
    if (!dev) void warm(handler, warmAddresses(archive), `localhost:${port}`);
  });
  stopOnSignal(server, archive);
}

main().catch((error: unknown) => {
  log(error instanceof SettingsError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
});
