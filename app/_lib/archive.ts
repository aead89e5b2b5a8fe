import { type Archive, openArchive } from '../../archive';
import { readSettings } from '../../settings/env';

const KEY = Symbol.for('broadsheet.archive');
type Holder = { [KEY]?: Archive };

/**
 * This process's archive, opened once.
 * @throws when nothing has been published to DATA_DIR.
 */
export function getArchive(): Archive {
  const holder = globalThis as Holder;
  const { dataDir } = readSettings();
  const archive = holder[KEY] ?? openArchive(dataDir);
  if (!archive) throw new Error(`There is no archive in ${dataDir}: run "npm run content:publish" first.`);
  holder[KEY] = archive;
  return archive;
}
