import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Under public/, so that Next serves it in development as well; its names carry a hash, so that browsers keep it. */
export const CLIENT_FOLDER = 'public/_client';

function named(name, extension, content) {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 10);
  return { file: `${name}-${hash}.${extension}`, content };
}

const addressOf = ({ file }) => `/_client/${file}`;

/** Everything that a browser may fetch of the script, as names and contents; `main` is what every page asks for. */
export async function compileClient() {
  // Not at the top: this file is loaded before the packages are installed.
  const { build } = await import('esbuild');
  const waline = dirname(createRequire(import.meta.url).resolve('@waline/client'));
  const script = named('waline', 'js', readFileSync(join(waline, 'waline.js'), 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'));
  const style = named('waline', 'css', readFileSync(join(waline, 'waline.css'), 'utf8').replace(/\/\*# sourceMappingURL=.*\*\/\s*$/, ''));
  const bundle = async (name, define) => {
    const { outputFiles } = await build({ entryPoints: [`client/${name}.ts`], bundle: true, minify: true, format: 'esm', target: 'es2020', define, write: false, logLevel: 'warning' });
    return named(name, 'js', outputFiles[0].text);
  };
  const dialog = await bundle('qr-dialog', {});
  const main = await bundle('main', { WALINE: JSON.stringify({ script: addressOf(script), style: addressOf(style) }), QR_DIALOG: JSON.stringify(addressOf(dialog)) });
  return { main, others: [script, style, dialog] };
}

/** Builds the browser's script; resolves to its address, which the pages name. */
export async function buildClient() {
  const { main, others } = await compileClient();
  rmSync(CLIENT_FOLDER, { recursive: true, force: true });
  mkdirSync(CLIENT_FOLDER, { recursive: true });
  for (const { file, content } of [main, ...others]) writeFileSync(join(CLIENT_FOLDER, file), content);
  return addressOf(main);
}
