import { existsSync } from 'node:fs';
import { canInstall, ensureProgram, installPackages } from './debian.mjs';

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** nginx for tests and measurements: the one that is there, else Debian's. */
export const ensureNginx = () => ensureProgram('nginx', ['nginx']);

/** The module that serves files compressed by brotli beforehand; null where Debian's nginx or the module is not to be had. */
export async function ensureBrotliModule() {
  if (!existsSync(BROTLI) && canInstall()) await installPackages(['libnginx-mod-http-brotli-static']);
  return existsSync(BROTLI) ? BROTLI : null;
}

/** The load generator of the measurements. */
export const ensureWrk = () => ensureProgram('wrk', ['wrk']);
