import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Under public/, so that Next serves it in development as well; its names carry a hash, so that browsers keep it. */
export const CLIENT_FOLDER = 'public/_client';

function write(name, extension, content) {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 10);
  const file = `${name}-${hash}.${extension}`;
  writeFileSync(join(CLIENT_FOLDER, file), content);
  return `/_client/${file}`;
}

/** Builds the browser's script; resolves to its address, which the pages name. */
export async function buildClient() {
  // Not at the top: this file is loaded before the packages are installed.
  const { build } = await import('esbuild');
  rmSync(CLIENT_FOLDER, { recursive: true, force: true });
  mkdirSync(CLIENT_FOLDER, { recursive: true });
  const waline = dirname(createRequire(import.meta.url).resolve('@waline/client'));
  const WALINE = {
    script: write('waline', 'js', readFileSync(join(waline, 'waline.js'), 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')),
    style: write('waline', 'css', readFileSync(join(waline, 'waline.css'), 'utf8').replace(/\/\*# sourceMappingURL=.*\*\/\s*$/, '')),
  };
  const { outputFiles } = await build({
    entryPoints: ['client/main.ts'], bundle: true, minify: true, format: 'esm', target: 'es2020',
    define: { WALINE: JSON.stringify(WALINE) }, write: false, logLevel: 'warning',
  });
  return write('main', 'js', outputFiles[0].text);
}
