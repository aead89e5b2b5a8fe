import { parentPort, workerData } from 'node:worker_threads';
import type { SiteSettings } from '../../settings/site-types';
import type { Context } from '../context';
import { openDriver } from '../driver';
import { SearchEngine } from './engine';
import type { ThreadData, ThreadJob, ThreadReply } from './threads';

/** What is read again and again is in the system's own cache: this connection's may be small. */
const CACHE_KB = 4096;

const db = openDriver((workerData as ThreadData).file, 'read');
db.exec(`PRAGMA cache_size = -${CACHE_KB}`);
const engine = new SearchEngine(db);
let settings: { version: number; site: SiteSettings } | null = null;

/** One state of the archive for a whole answer. */
function contextOf({ now, turn }: ThreadJob): Context {
  const version = Number(db.get("SELECT value FROM meta WHERE key = 'version'")?.value ?? 0);
  if (settings?.version !== version) settings = { version, site: JSON.parse(String(db.get("SELECT value FROM meta WHERE key = 'site'")?.value)) as SiteSettings };
  return { db, site: settings.site, version, now, turn };
}

function answer(job: ThreadJob): ThreadReply {
  db.exec('BEGIN');
  try {
    const context = contextOf(job);
    if (job.kind === 'warm') engine.follow(context.version);
    return { id: job.id, result: job.kind === 'search' ? engine.search(context, job.request) : job.kind === 'suggest' ? engine.suggest(context, job.request) : null };
  } catch (error) {
    return { id: job.id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  } finally {
    db.exec('COMMIT');
  }
}

parentPort?.on('message', (job: ThreadJob) => parentPort?.postMessage(answer(job)));
const ready: ThreadReply = { id: 0, result: null };
parentPort?.postMessage(ready);
