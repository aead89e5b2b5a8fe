import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, parse } from 'node:path';
import { contentlayerPatches } from './contentlayer-patches.mjs';

/** Our own programs, each bundled into one file: Node starts them in a fraction of the time tsx needs (docs/adr/0008). */
const FOLDER = '.programs';
const ROOMS = ['archive', 'audit', 'cards', 'client', 'edge', 'i18n', 'kit', 'markdown', 'messages', 'newsroom', 'push', 'seo', 'settings'];
const FILES = ['contentlayer.config.ts', 'package-lock.json', 'scripts/lib/programs.mjs', 'scripts/lib/compiled.mjs', 'scripts/lib/contentlayer-patches.mjs'];
/** Older bundles go, but none that a program running for days may still load a part of. */
const KEPT_BUNDLES = 3;
const KEPT_MS = 7 * 86_400_000;

/** Loaded by Contentlayer, used by none of what we ask of it: tracing, picture tools, MDX, an in-memory disk, tsconfig.json, compiling its config. */
const UNUSED = /^(sharp|imagescript|mdx-bundler|markdown-wasm|memfs|comment-json|esbuild|@opentelemetry\/(core|resources|exporter-.*|sdk-.*)|@effect-ts\/otel-exporter-.*)(\/|$)/;
/** Zod's messages in fifty languages; ours are in `messages/`. */
const ZOD_LOCALES = /^\.\.\/locales\/index\.js$/;
/** Loaded when the program runs: native code, and what the site's own build brings. */
const EXTERNAL = ['libsql', 'next', 'next/*', 'react', 'react/*', 'react-dom', 'react-dom/*', 'sharp', 'harfbuzzjs', 'wawoff2'];
const BANNER = "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

function* sources(path) {
  if (!existsSync(path)) return;
  const stats = statSync(path);
  if (!stats.isDirectory()) yield `${path} ${stats.size} ${stats.mtimeMs}`;
  else for (const name of readdirSync(path).sort()) if (!/\.test\.tsx?$/.test(name)) yield* sources(join(path, name));
}

const stampOf = () => createHash('sha256').update([...ROOMS, ...FILES].flatMap((path) => [...sources(path)]).join('\n')).digest('hex').slice(0, 16);

/** What an editor waits for at every publish: one file each, started with its compiled code (compiled.mjs). */
const QUICK = ['newsroom/commands/publish.ts', 'newsroom/read/worker.ts'];
/** Entry files as esbuild takes them, each bundle named as its source. */
const named = (paths) => paths.map((path) => ({ in: path, out: parse(path).name }));
const COMMON_JS = {
  format: 'cjs', define: { 'import.meta.url': 'fileUrl' }, banner: { js: "'use strict'; const fileUrl = require('node:url').pathToFileURL(__filename).href;" },
};

/** The other entry files, in pieces they share: content commands, the server, and what makes its pictures. */
function entryPoints() {
  const commands = readdirSync('newsroom/commands').map((name) => join('newsroom/commands', name))
    .filter((path) => !QUICK.includes(path) && /^await runCommand\(/m.test(readFileSync(path, 'utf8')));
  return [...named([...commands, 'edge/server.ts']), { in: 'cards/program.ts', out: 'cards' }];
}

const withoutUnused = {
  name: 'without-unused',
  setup(build) {
    build.onResolve({ filter: UNUSED }, ({ path, importer }) => (/node_modules/.test(importer) ? { path, namespace: 'unused' } : undefined));
    build.onResolve({ filter: ZOD_LOCALES }, ({ path, importer }) => (/node_modules.zod.v4/.test(importer) ? { path, namespace: 'unused' } : undefined));
    build.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = new Proxy(class {}, { get: (target, key) => (key in target ? target[key] : class {}) })', loader: 'js' }));
  },
};

function sweep(keep) {
  const old = readdirSync(FOLDER).filter((name) => name !== keep).map((name) => join(FOLDER, name));
  old.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const path of old.slice(KEPT_BUNDLES - 1)) if (Date.now() - statSync(path).mtimeMs > KEPT_MS) rmSync(path, { recursive: true, force: true });
}

/**
 * Bundles the programs unless that was done from these very sources; resolves to the folder they are in, each as `.cjs` or `.mjs`. A folder is
 * complete or absent, so that two starts at once never see a half.
 */
export async function ensurePrograms() {
  const name = stampOf();
  const folder = join(FOLDER, name);
  if (existsSync(folder)) return folder;
  const { build } = createRequire(import.meta.url)('esbuild');
  const staging = join(FOLDER, `${name}.${process.pid}`);
  mkdirSync(staging, { recursive: true });
  const options = { outdir: staging, bundle: true, platform: 'node', target: 'node20', external: EXTERNAL, plugins: [withoutUnused, contentlayerPatches], logLevel: 'warning' };
  await Promise.all([
    build({ ...options, entryPoints: entryPoints(), outExtension: { '.js': '.mjs' }, splitting: true, format: 'esm', banner: { js: BANNER } }),
    build({ ...options, ...COMMON_JS, entryPoints: named(QUICK), outExtension: { '.js': '.code.cjs' } }),
    build({ ...options, ...COMMON_JS, entryPoints: [{ in: 'archive/search/thread.ts', out: 'search-thread' }], outExtension: { '.js': '.cjs' } }),
    build({ ...options, entryPoints: named(['scripts/lib/compiled.mjs', 'newsroom/read/stat-thread.ts']), outExtension: { '.js': '.cjs' }, format: 'cjs' }),
  ]);
  for (const { out } of named(QUICK)) writeFileSync(join(staging, `${out}.cjs`), `require('./compiled.cjs').runCompiled(require.resolve('./${out}.code.cjs'));\n`);
  try {
    renameSync(staging, folder);
  } catch {
    rmSync(staging, { recursive: true, force: true });
  }
  utimesSync(folder, new Date(), new Date());
  sweep(name);
  return folder;
}
