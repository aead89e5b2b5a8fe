import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import type { Archive } from '../archive';
import type { Standings } from '../archive/readers/standings';
import { openServedArchive } from '../archive/served';
import { archivePath } from '../archive/store';
import { keyPath } from '../push/indexnow';
import { Push } from '../push/push';
import { readPushSettings, readServerSettings, readSettings, settingsHelp, SettingsError } from '../settings/env';
import { previewSecret } from '../settings/preview-secret';
import { writeAddress } from './address';
import { Pages } from './cache/pages';
import { Polisher } from './cache/polisher';
import { Cards } from './cards/cards';
import { Studio } from './cards/studio';
import { Files } from './files';
import { frontDoor } from './front-door';
import { hostCheck } from './headers/hosts';
import { clientReader } from './headers/proxies';
import { LiveArchive } from './live';
import { withMachinePages } from './machine';
import { Newsstand } from './newsstand';
import { type App, builtApp, developedApp } from './next/app';
import { healthOf } from './operate/health';
import { drain, httpServer, listen } from './operate/listener';
import { type Logger, openLog } from './operate/log';
import { Metrics } from './operate/metrics';
import { countPush } from './operate/push-metrics';
import { RequestLog } from './operate/request-log';
import { Pictures } from './pictures';
import { Press } from './press';
import { openReads } from './reads';
import { publisher } from './triggers/publisher';
import { Suggest } from './suggest';
import { triggers } from './triggers/triggers';
import { warm, warmAddresses } from './warm';

const HELP = `Serves the built site: npm run serve [-- --dev]

  --dev        Next's development server: code changes show at once
  --help       this text

Environment:
${settingsHelp()}`;

/** V8 lets a heap of 100 MB grow to 350 before it cleans up; twice what is in use costs a tenth of the time that a closer bound does (docs/performance.md). */
const HEAP_GROWTH = '--heap-growing-percent=100';
/** After this even answers under way are given up. */
const PATIENCE_MS = 10_000;

function openOrExit(dataDir: string, standings: Standings | undefined, log: Logger): Archive {
  const archive = openServedArchive(dataDir, standings);
  if (archive) return archive;
  log.fatal(`There is no archive in ${dataDir}. Run "npm run content:publish" first.`);
  process.exit(1);
}

/** The app's routes ask the archive that the edge keeps current. */
function share(archive: Archive): void {
  (globalThis as { [key: symbol]: unknown })[Symbol.for('broadsheet.archive')] = archive;
}

async function openApp(host: string, port: number, isDev: boolean): Promise<App> {
  // React and Next choose their builds by this when they load.
  Object.assign(process.env, { NODE_ENV: isDev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' });
  const place = { root: process.cwd(), host, port };
  return isDev ? developedApp(place) : builtApp(place);
}

async function main(): Promise<void> {
  if (process.argv.includes('--help')) return void process.stdout.write(`${HELP}\n`);
  setFlagsFromString(HEAP_GROWTH);
  const settings = readSettings();
  const own = readServerSettings();
  const pushSettings = readPushSettings();
  const isDev = process.argv.includes('--dev');
  const log = openLog(own.log);
  const reads = openReads(settings.dataDir, log);
  const archive = openOrExit(settings.dataDir, reads.standings, log);
  share(archive);
  const app = await openApp(settings.host, settings.port, isDev);
  const pages = new Pages({ maxBytes: own.cacheBytes });
  const live = new LiveArchive(archive, {
    open: () => {
      const next = openServedArchive(settings.dataDir, reads.standings);
      if (next) share(next);
      return next;
    },
    file: archivePath(settings.dataDir),
    onOutdated: (outdated) => {
      pages.outdate(outdated && withMachinePages(outdated).map(writeAddress));
      metrics.outdated(current());
      push.wake();
    },
    log: (line) => log.warn(line),
  });
  const current = (): Archive => live.current();
  const press: Press = new Press({ app, archive: current, siteUrl: settings.siteUrl, onRendered: (kind, ms) => metrics.rendered(kind, ms) });
  const metrics: Metrics = new Metrics({
    pages: () => pages.count, press: () => press.load, archive: () => ({ version: current().version(), publishedAt: current().publishedAt() }),
  });
  const push = new Push({
    settings: pushSettings, siteUrl: settings.siteUrl, dataDir: settings.dataDir, archive: current,
    log: { info: (line, fields = {}) => log.info(fields, line), warn: (line, fields = {}) => log.warn(fields, line) },
  });
  countPush(metrics.registry, push);
  const { indexNow } = pushSettings;
  const newsstand = new Newsstand({ press, pages, archive: current, previewSecret: () => previewSecret(settings), log });
  const studio = new Studio();
  const cards = new Cards({ app, archive: current, studio, siteUrl: settings.siteUrl, maxBytes: own.cacheBytes / 8, log });
  const counting = reads.open(current, (shown) => pages.renew(shown.map(writeAddress)));
  let isDraining = false;
  const listener = frontDoor({
    siteUrl: settings.siteUrl, host: hostCheck(own.hosts), client: clientReader(own.trustedProxies), pages,
    polisher: new Polisher(pages, () => press.load.running > 0), newsstand, files: isDev ? null : new Files(process.cwd(), settings.siteUrl, new Map(indexNow ? [[keyPath(indexNow.key), indexNow.key]] : [])), pictures: new Pictures(app, new Pages({ maxBytes: own.cacheBytes / 2 })), cards,
    suggest: new Suggest(current),
    health: () => healthOf(current, isDraining, Date.now()),
    trigger: triggers({ secret: settings.revalidateSecret, publish: publisher(settings.contentDir, (line) => log.warn(line)), revalidate: () => pages.outdate(null) }),
    reads: counting.endpoint,
    metrics, requestLog: new RequestLog(log, own.log.requests === 'all'), isDraining: () => isDraining,
  });
  const server = httpServer(listener);
  const metricsServer = own.metrics && metrics.listen(own.metrics.port, own.metrics.host, (error) => log.error({ err: error }, 'METRICS_PORT cannot be used.'));
  server.on('error', (error: NodeJS.ErrnoException) => {
    log.fatal(error.code === 'EADDRINUSE' ? `PORT=${settings.port}: the port is in use; choose another one.` : String(error));
    process.exit(1);
  });
  listen(server, settings.port, settings.host, () => {
    const address = server.address() as AddressInfo | null;
    process.stdout.write(`Ready on http://localhost:${address?.port ?? settings.port}\n`);
    live.start();
    push.start();
    counting.start();
    if (!isDev) void app.preload().then(() => warm(newsstand, warmAddresses(archive))).then((count) => log.info(`Rendered ahead: ${count} pages.`));
  });
  const stop = (): void => {
    if (isDraining) return;
    isDraining = true;
    log.info('Stopping: open requests are answered, new ones are not.');
    const told = push.stop();
    drain(server, own.drainMs, PATIENCE_MS, () => {
      void told.finally(() => {
        counting.stop();
        live.stop();
        metricsServer?.close();
        studio.close();
        process.exit(0);
      });
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof SettingsError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
