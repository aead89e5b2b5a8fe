import { MediaLibrary } from './media';
import type { KnownNames } from './terms';
import type { SiteSettings } from '../../settings/site-types';
import { type ReadBatch, type ReadRequest, readBatch } from './read-batch';

/** `run` tells one publish from another: pictures are looked for anew in each. */
export type WorkerSetup = { run: number; root: string; stagingDir: string; site: SiteSettings; known: KnownNames; siteUrl: string };
export type WorkerRequest = { setup: WorkerSetup; batch: ReadRequest[] };
export type WorkerReply = ReadBatch | { error: string };

let media: { run: number; library: MediaLibrary } | null = null;

async function answer({ setup, batch }: WorkerRequest): Promise<WorkerReply> {
  if (media?.run !== setup.run) media = { run: setup.run, library: new MediaLibrary(setup.root) };
  try {
    return await readBatch(setup.root, setup.stagingDir, batch, { site: setup.site, known: setup.known, media: media.library, siteUrl: setup.siteUrl });
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** One after the other: the next batch lies ready here while whoever asked is busy with the last one. */
let last: Promise<unknown> = Promise.resolve();
process.on('message', (message: WorkerRequest) => {
  last = last.then(() => answer(message)).then((reply) => process.send?.(reply));
});
process.on('disconnect', () => process.exit(0));
