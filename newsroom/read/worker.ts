import { MediaLibrary } from './media';
import type { KnownNames } from './terms';
import type { SiteSettings } from '../../settings/site-types';
import { type ReadRequest, type ReadResult, readBatch } from './read-batch';

/** `run` tells one publish from another: pictures are looked for anew in each. */
export type WorkerSetup = { run: number; root: string; stagingDir: string; site: SiteSettings; known: KnownNames; siteUrl: string };
export type WorkerRequest = { setup: WorkerSetup; batch: ReadRequest[] };
export type WorkerReply = { results: ReadResult[] } | { error: string };

let media: { run: number; library: MediaLibrary } | null = null;

process.on('message', (message: WorkerRequest) => {
  const { setup, batch } = message;
  if (media?.run !== setup.run) media = { run: setup.run, library: new MediaLibrary(setup.root) };
  readBatch(setup.root, setup.stagingDir, batch, { site: setup.site, known: setup.known, media: media.library, siteUrl: setup.siteUrl })
    .then((results): WorkerReply => ({ results }))
    .catch((error: unknown): WorkerReply => ({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
    .then((reply) => process.send?.(reply));
});
process.on('disconnect', () => process.exit(0));
