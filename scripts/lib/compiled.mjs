import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { constants, Script } from 'node:vm';

/** By then a program has loaded what it needs. */
const SETTLED_MS = 3000;

const DIGEST_BYTES = 32;

const digestOf = (data) => createHash('sha256').update(data).digest();

/** Undefined unless every byte is as it was written: V8 does not look, and ends the process over a wrong one. */
function readKept(path) {
  try {
    const bytes = readFileSync(path);
    const data = bytes.subarray(DIGEST_BYTES);
    return digestOf(data).equals(bytes.subarray(0, DIGEST_BYTES)) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Where it cannot be written the next start compiles again. */
function keep(path, data) {
  const staging = `${path}.${process.pid}`;
  try {
    writeFileSync(staging, Buffer.concat([digestOf(data), data]));
    renameSync(staging, path);
  } catch {
    rmSync(staging, { force: true });
  }
}

/**
 * Runs a CommonJS bundle with the code that V8 made of it the last time, which spares most of the compiling. Node's own
 * `module.enableCompileCache` needs Node 22.8. The first run keeps the code once it has worked: a process that is sent its
 * work, from the first piece on.
 */
export function runCompiled(path) {
  const cachePath = `${path}.${cachedDataVersionTag()}`;
  const cachedData = readKept(cachePath);
  const script = new Script(`(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'utf8')}\n})`, {
    filename: path, cachedData, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  if ((!cachedData || script.cachedDataRejected) && !process.argv.includes('--help')) {
    // else the code of what ran once, at the start, would be gone by then
    setFlagsFromString('--no-flush-bytecode');
    let isKept = false;
    const keepOnce = () => {
      if (isKept) return;
      isKept = true;
      setFlagsFromString('--flush-bytecode');
      keep(cachePath, script.createCachedData());
    };
    const arm = () => {
      process.once('exit', (code) => code < 2 && keepOnce());
      setTimeout(keepOnce, SETTLED_MS).unref();
    };
    if (process.send) process.once('message', arm);
    else arm();
  }
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path));
}
