import type { FileRecord } from '../types';
import { each } from './each';
import { isLate, leaveOut, type State } from './state';

const NO_HEAD = new Set([405, 501]);

/** Only the head of an answer where its size is not asked for. */
async function ask({ client }: State, path: string, weigh: boolean): Promise<FileRecord> {
  const first = await client.get(path, { method: weigh ? 'GET' : 'HEAD' });
  const { status, failure, headers, wire } = !weigh && NO_HEAD.has(first.status) ? await client.get(path, { only: /^$/ }) : first;
  return { status, failure, type: headers['content-type'] ?? '', wire };
}

/** Asks for what pages are made of: style sheets and scripts with their size, icons, pictures, and some of the pictures for sharing. */
export async function askFiles(state: State): Promise<void> {
  const { parts, icons, pictures, media, cards, limits, files } = state;
  const wanted = new Map<string, boolean>();
  for (const path of parts.addresses) wanted.set(path, true);
  for (const path of [...icons.addresses, ...pictures.addresses, ...media.addresses]) if (!wanted.has(path)) wanted.set(path, false);
  const drawn = [...cards.addresses].filter((path) => !wanted.has(path));
  for (const path of drawn.slice(0, limits.cards)) wanted.set(path, false);
  leaveOut(state, 'pictures for sharing beyond --cards', drawn.length - limits.cards);
  const all = [...wanted];
  leaveOut(state, 'files beyond --files', all.length - limits.files);
  await each(all.slice(0, limits.files), limits.concurrency, async ([path, weigh]) => {
    if (!state.robots.allows(path)) return leaveOut(state, 'addresses closed by robots.txt');
    if (isLate(state)) return leaveOut(state, 'files beyond --seconds');
    files.set(path, await ask(state, path, weigh));
    state.progress('files', files.size, all.length);
  });
}
