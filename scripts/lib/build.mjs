import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildClient, CLIENT_FOLDER } from './client.mjs';
import { must, say } from './run.mjs';

const STAMP = '.next/broadsheet-build';
const SOURCES = ['app', 'archive', 'cards', 'client', 'components', 'i18n', 'markdown', 'messages', 'public', 'seo', 'settings'];
const FILES = ['next.config.mjs', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json', 'contentlayer.config.ts', 'scripts/lib/client.mjs'];

function* filesUnder(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (path === CLIENT_FOLDER) continue;
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (!/\.test\.tsx?$/.test(entry.name)) yield path;
  }
}

function sourceHash() {
  const hash = createHash('sha256').update(process.versions.modules);
  for (const path of [...SOURCES.flatMap((folder) => [...filesUnder(folder)]), ...FILES]) hash.update(path).update(readFileSync(path));
  return hash.digest('hex');
}

/** Generates the article's types, then builds the app. */
export async function build() {
  const hash = sourceHash();
  const options = { env: { NEXT_TELEMETRY_DISABLED: '1', CLIENT_SCRIPT: await buildClient() }, stdio: ['ignore', 2, 2] };
  await must('Generating types', process.execPath, ['--import', 'tsx', 'scripts/generate-types.ts'], options);
  await must('The build', process.execPath, ['node_modules/next/dist/bin/next', 'build'], options);
  writeFileSync(STAMP, hash);
}

/** Builds the app unless the last build was made from the very same sources. Content is no part of it (ADR 0002). */
export async function ensureBuilt() {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourceHash()) return;
  say('Building the site …');
  await build();
}
