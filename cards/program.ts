import { readFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { drawCard } from './draw/card';
import { crop, png } from './draw/raster';
import type { CardText } from './facts';
import type { Shape, Size } from './shapes';
import { Typesetter } from './type/typesetter';

/** One picture to be made: `picture` holds a file's bytes. */
export type Job = { kind: 'drawn'; text: CardText; shape: Shape } | { kind: 'crop'; picture: Uint8Array; size: Size };
export type Reply = { bytes: Uint8Array } | { error: string };

/** The site's own icon, which operators replace by theirs. */
const MARK = join(process.cwd(), 'public/icon-512.png');

const type = new Typesetter();
const mark = readFile(MARK).catch(() => null);

async function make(job: Job): Promise<Uint8Array> {
  return job.kind === 'crop' ? crop(job.picture, job.size) : png(await drawCard(type, job.text, job.shape), await mark);
}

process.on('message', (job: Job) => {
  make(job).then((bytes): Reply => ({ bytes }), (error: unknown): Reply => ({ error: String(error) })).then((reply) => process.send?.(reply));
});
process.on('disconnect', () => process.exit(0));
try {
  // readers are served first
  setPriority(constants.priority.PRIORITY_LOW);
} catch {
  // a hardened unit may forbid it
}
