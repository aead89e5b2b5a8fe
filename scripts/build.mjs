import { build } from './lib/build.mjs';
import { ensurePrograms } from './lib/programs.mjs';

await build();
// Here as well, so that nothing is written into a read-only checkout or image at the first start.
await ensurePrograms();
