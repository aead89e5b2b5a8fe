import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { requireNode } from './lib/install.mjs';
import { ensurePrograms } from './lib/programs.mjs';

requireNode();
const [name = ''] = process.argv.splice(2, 1);
if (!existsSync('node_modules')) {
  process.stderr.write('The packages are not installed yet: run npm start, or npm install --no-save.\n');
  process.exit(2);
}
await import(pathToFileURL(resolve(join(await ensurePrograms(), `${name}.mjs`))).href);
