import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { type IncomingHttpHeaders, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, scratchFolder, writeFiles } from './site';

/** The name in deploy/nginx.conf, and so the one on the certificate of the tests. */
export const NAME = 'news.example.com';
const READY_MS = 10_000;
/** Debian's own nginx.conf compresses; the site's part must not be touched by that. */
const AROUND = `worker_processes 1;
error_log stderr warn;
pid nginx.pid;
events { worker_connections 512; }
http {
  access_log off;
  include /etc/nginx/mime.types;
  gzip on;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  include site.conf;
}
`;

export type Reply = { status: number; headers: IncomingHttpHeaders; body: Buffer };
export type Asking = { method?: string; headers?: Record<string, string>; body?: string | Buffer };

/** Sends a path byte for byte and keeps the answer byte for byte; https takes any certificate. */
export function send(origin: string, path: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Reply> {
  const { protocol, port } = new URL(origin);
  const options = { hostname: '127.0.0.1', port, path, method, headers: { host: NAME, ...headers }, agent: false, servername: NAME, rejectUnauthorized: false };
  return new Promise((resolve, reject) => {
    const outgoing = (protocol === 'https:' ? secureRequest : plainRequest)(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
      response.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** deploy/nginx.conf with ports and paths of a test; each change must still find its line. */
function siteConfig(ports: { http: number; https: number; upstreams: readonly number[] }): string {
  const changes: readonly (readonly [RegExp, string])[] = [
    [/^ *listen \[::\].*\n/gm, ''],
    [/listen 80\b/g, `listen 127.0.0.1:${ports.http}`],
    [/listen 443\b/g, `listen 127.0.0.1:${ports.https}`],
    [/(?: *server 127\.0\.0\.1:300\d .*\n)+/, ports.upstreams.map((port) => `    server 127.0.0.1:${port} max_fails=0;\n`).join('')],
    [/\/var\/cache\/nginx\/broadsheet/, 'cache'],
    [/\/etc\/ssl\/broadsheet\/fullchain\.pem/, 'cert.pem'],
    [/\/etc\/ssl\/broadsheet\/privkey\.pem/, 'key.pem'],
  ];
  return changes.reduce((text, [from, to]) => {
    assert.match(text, from);
    return text.replace(from, to);
  }, readFileSync('deploy/nginx.conf', 'utf8'));
}

const accepts = (port: number): Promise<boolean> => new Promise((resolve) => {
  const socket = connect(port, '127.0.0.1', () => {
    socket.destroy();
    resolve(true);
  });
  socket.once('error', () => resolve(false));
});

export type RunningNginx = { http: string; https: string; cacheFolder: string; get: (path: string, asking?: Asking) => Promise<Reply>; stop: () => Promise<void> };

/** Starts nginx from deploy/nginx.conf on loopback, in a folder of its own, with a certificate of its own. */
export async function startNginx(program: string, upstreams: readonly number[]): Promise<RunningNginx> {
  const folder = scratchFolder('nginx');
  const [http, https] = [await freePort(), await freePort()];
  mkdirSync(join(folder, 'cache'));
  // nginx's workers are nobody when it is started by root, and could not enter this folder
  writeFiles(folder, { 'nginx.conf': (process.getuid?.() === 0 ? 'user root;\n' : '') + AROUND, 'site.conf': siteConfig({ http, https, upstreams }) });
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', `/CN=${NAME}`, '-addext', `subjectAltName=DNS:${NAME}`,
    '-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')], { stdio: 'ignore' });
  const child = spawn(program, ['-p', `${folder}/`, '-c', join(folder, 'nginx.conf'), '-e', 'stderr', '-g', 'daemon off;'], { stdio: ['ignore', 'ignore', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const kill = (): void => void child.kill('SIGTERM');
  process.once('exit', kill);
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  for (const until = Date.now() + READY_MS; !(await accepts(https)); await sleep(20)) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`nginx did not start:\n${errors}`);
  }
  const origin = `https://127.0.0.1:${https}`;
  return {
    http: `http://127.0.0.1:${http}`, https: origin, cacheFolder: join(folder, 'cache'),
    get: (path, asking) => send(origin, path, asking),
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
      process.off('exit', kill);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
