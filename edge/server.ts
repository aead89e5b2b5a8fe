import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { type Archive, openArchive } from '../archive';
import { archivePath } from '../archive/store';
import { previewSecret } from '../settings/preview-secret';
import { readSettings, settingsHelp, SettingsError } from '../settings/env';
import type { Handler } from './capture';
import { frontDoor } from './front-door';
import { LiveArchive } from './live';
import { Renderer } from './render';
import { publisher } from './triggers/publisher';
import { triggers } from './triggers/triggers';
import { warm, warmAddresses } from './warm';

const HELP = `Serves the built site: npm run serve [-- --dev]

  --dev        Next's development server: code changes show at once
  --help       this text

Environment:
${settingsHelp()}`;

const REQUEST_TIMEOUT_MS = 30_000;
/** V8 lets a heap of 100 MB grow to 350 before it cleans up; at 40 % more it stays below 150 and is no slower (docs/performance.md). */
const HEAP_GROWTH = '--heap-growing-percent=40';

const log = (line: string): void => void process.stderr.write(`${line}\n`);

function openOrExit(dataDir: string): Archive {
  const archive = openArchive(dataDir);
  if (archive) return archive;
  log(`There is no archive in ${dataDir}. Run "npm run content:publish" first.`);
  process.exit(1);
}

/** The app's routes ask the archive that the edge keeps current. */
function share(archive: Archive): void {
  (globalThis as { [key: symbol]: unknown })[Symbol.for('broadsheet.archive')] = archive;
}

function stopOnSignal(server: Server, live: LiveArchive): void {
  const stop = (): void => {
    server.close(() => {
      live.stop();
      process.exit(0);
    });
    server.closeIdleConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

async function main(): Promise<void> {
  if (process.argv.includes('--help')) return void process.stdout.write(`${HELP}\n`);
  setFlagsFromString(HEAP_GROWTH);
  const settings = readSettings();
  const dev = process.argv.includes('--dev');
  const archive = openOrExit(settings.dataDir);
  share(archive);
  // React and Next choose their builds by this when they load.
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' });
  const { default: next } = await import('next');
  const app = next({ dev, dir: process.cwd(), hostname: settings.host, port: settings.port });
  await app.prepare();
  const handler: Handler = app.getRequestHandler();
  const renderer = new Renderer(handler, new URL(settings.siteUrl).host, dev);
  const live = new LiveArchive(archive, {
    open: () => {
      const next = openArchive(settings.dataDir);
      if (next) share(next);
      return next;
    },
    file: archivePath(settings.dataDir),
    onOutdated: (pages) => renderer.revalidate(pages),
    log,
  });
  const trigger = triggers({
    secret: settings.revalidateSecret, publish: publisher(settings.contentDir, log), revalidate: () => renderer.revalidate(null),
  });
  const open = frontDoor({ next: handler, renderer, archive: () => live.current(), previewSecret: () => previewSecret(settings), trigger, log });
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS }, (request, response) => void open(request, response));
  server.on('error', (error: NodeJS.ErrnoException) => {
    log(error.code === 'EADDRINUSE' ? `PORT=${settings.port}: the port is in use; choose another one.` : String(error));
    process.exit(1);
  });
  server.listen(settings.port, settings.host, () => {
    const { port } = server.address() as AddressInfo;
    process.stdout.write(`Ready on http://localhost:${port}\n`);
    live.start();
    if (!dev) void warm(renderer, warmAddresses(archive)).then((count) => log(`Rendered ahead: ${count} pages.`));
  });
  stopOnSignal(server, live);
}

main().catch((error: unknown) => {
  log(error instanceof SettingsError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
});
