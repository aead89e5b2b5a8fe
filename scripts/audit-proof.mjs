import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
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
const program = resolve(join(await ensurePrograms(), name));
if (existsSync(`${program}.cjs`)) createRequire(import.meta.url)(`${program}.cjs`);
else await import(pathToFileURL(`${program}.mjs`).href);
