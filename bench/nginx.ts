import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { SERVER_CORE } from './load';
import { freePort } from './processes';

/** How nginx is asked to serve the page: as it lies there, compressed beforehand, or compressed on every request. */
export const WAYS = ['disk', 'level1', 'level6'] as const;
export type Way = (typeof WAYS)[number];

const SETTINGS: Readonly<Record<Way, string>> = {
  disk: 'gzip_static on;',
  level1: 'gzip on; gzip_comp_level 1;',
  level6: 'gzip on; gzip_comp_level 6;',
};

function config(ports: Readonly<Record<Way, number>>, brotliModule: string | null): string {
  const servers = WAYS.map((way) => `  server { listen 127.0.0.1:${ports[way]}; ${SETTINGS[way]} ${way === 'disk' && brotliModule ? 'brotli_static on;' : ''} }`);
  return `${process.getuid?.() === 0 ? 'user root;' : ''}
${brotliModule ? `load_module ${brotliModule};` : ''}
worker_processes 1;
error_log stderr error;
pid nginx.pid;
events { worker_connections 1024; }
http {
  access_log off;
  default_type text/html;
  charset utf-8;
  root pages;
  sendfile on;
  tcp_nopush on;
  open_file_cache max=20000;
  keepalive_requests 1000000000;
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
${servers.join('\n')}
}
`;
}

export type Nginx = { child: ChildProcess; origins: Record<Way, string>; stop: () => Promise<void> };

/** nginx at its best: one worker on the server's core, the same bytes as files, compressed beforehand as well as can be. */
export async function startNginx(program: string, brotliModule: string | null, folder: string, path: string, page: Buffer): Promise<Nginx> {
  const file = join(folder, 'pages', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, page);
  writeFileSync(`${file}.gz`, gzipSync(page, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(page, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  const ports = { disk: await freePort(), level1: await freePort(), level6: await freePort() };
  writeFileSync(join(folder, 'nginx.conf'), config(ports, brotliModule));
  const args = ['-c', SERVER_CORE, program, '-p', `${folder}/`, '-c', join(folder, 'nginx.conf'), '-e', 'stderr', '-g', 'daemon off;'];
  const child = spawn('taskset', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origins = Object.fromEntries(WAYS.map((way) => [way, `http://localhost:${ports[way]}`])) as Record<Way, string>;
  for (let tries = 0; (await fetch(origins.disk + path).then(({ status }) => status, () => 0)) !== 200; tries++) {
    if (child.exitCode !== null || tries > 200) throw new Error('nginx did not start');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    child, origins,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
