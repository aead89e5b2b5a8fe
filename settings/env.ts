import { resolve } from 'node:path';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);

/** Every environment variable the product reads: its rule, its default and what it decides. */
const VARIABLES = {
  PORT: { rule: port, value: '3000', allowed: '0 to 65535', about: 'port to listen on' },
  HOST: { rule: z.string().min(1), value: '0.0.0.0', allowed: 'an address of this machine', about: 'address to listen on' },
  SITE_URL: {
    rule: z.url({ protocol: /^https?$/ }), value: '', allowed: 'an absolute http(s) URL', about: 'public address of the site, for canonical links',
  },
  REVALIDATE_SECRET: {
    rule: z.string().min(16), value: '', allowed: '16 characters or more', about: 'signs POST /api/publish and /api/revalidate; both are off without it',
  },
  PUSH: { rule: z.enum(['on', 'dry-run', 'off']), value: 'on', allowed: 'on, dry-run, off', about: 'whether receivers of news that are set up are told: really, in the log only, or not' },
  INDEXNOW_KEY: { rule: z.string().regex(/^[a-zA-Z0-9-]{8,128}$/), value: '', allowed: '8 to 128 letters, digits and hyphens', about: 'tells IndexNow engines of changed addresses; served at /<key>.txt; off without it' },
  INDEXNOW_ENDPOINT: { rule: z.url({ protocol: /^https?$/ }), value: 'https://api.indexnow.org/indexnow', allowed: 'an absolute http(s) URL', about: 'which IndexNow engine is told; it tells the others' },
  BAIDU_PUSH_TOKEN: { rule: z.string().regex(/^[\w-]{8,64}$/), value: '', allowed: '8 to 64 letters, digits, _ and -', about: 'tells Baidu of new addresses (ziyuan.baidu.com); off without it' },
  BAIDU_PUSH_ENDPOINT: { rule: z.url({ protocol: /^https?$/ }), value: 'http://data.zz.baidu.com/urls', allowed: 'an absolute http(s) URL', about: 'where Baidu is told' },
  CONTENT_DIR: { rule: z.string().min(1), value: 'content', allowed: 'a folder', about: 'what editors write' },
  ALLOWED_HOSTS: {
    rule: z.string().regex(/^[\w.:[\]-]+(\s*,\s*[\w.:[\]-]+)*$/), value: '', allowed: 'names of hosts, with commas between them',
    about: 'other hosts whose requests are answered; with SITE_URL set, others than its own are refused',
  },
  TRUST_PROXY: {
    rule: z.string().regex(/^(none|((loopback|private|[\da-fA-F.:]+(\/\d{1,3})?)(\s*,\s*)?)+)$/), value: 'loopback', allowed: 'none, loopback, private, addresses or networks (10.0.0.0/8), with commas between them',
    about: 'whose X-Forwarded-For, X-Forwarded-Proto and X-Request-Id are believed',
  },
  CACHE_MB: { rule: z.coerce.number().int().min(1).max(65_536), value: '32', allowed: '1 to 65536', about: 'memory for rendered pages, MB' },
  DRAIN_SECONDS: { rule: z.coerce.number().int().min(0).max(300), value: '5', allowed: '0 to 300', about: 'how long open connections are still answered after SIGTERM' },
  METRICS_PORT: { rule: port, value: '', allowed: '0 to 65535', about: 'port of /metrics for Prometheus; none without it' },
  METRICS_HOST: { rule: z.string().min(1), value: '127.0.0.1', allowed: 'an address of this machine', about: 'address of /metrics' },
  LOG_LEVEL: { rule: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']), value: 'info', allowed: 'fatal, error, warn, info, debug, silent', about: 'what the server logs' },
  LOG_REQUESTS: { rule: z.enum(['errors', 'all']), value: 'errors', allowed: 'errors, all', about: 'which requests are logged: failed and slow ones, or all' },
  LOG_FORMAT: { rule: z.enum(['text', 'json']), value: '', allowed: 'text, json', about: 'lines for people or for machines; by default text on a terminal' },
  DATA_DIR: { rule: z.string().min(1), value: '.data', allowed: 'a folder that can be written', about: 'everything derived; may be deleted at any time' },
} as const;

export type Settings = { port: number; host: string; siteUrl: string; contentDir: string; dataDir: string; revalidateSecret: string };

/** What only the server needs to know. */
export type ServerSettings = {
  /** Hosts that are answered, in lower case with their port; null for all. */
  hosts: ReadonlySet<string> | null;
  trustedProxies: readonly string[];
  cacheBytes: number;
  drainMs: number;
  metrics: { port: number; host: string } | null;
  log: { level: string; requests: 'errors' | 'all'; format: 'text' | 'json' | null };
};

type Environment = Readonly<Record<string, string | undefined>>;

export class SettingsError extends Error {}

function read(name: keyof typeof VARIABLES, env: Environment): string {
  const raw = env[name];
  return raw === undefined || raw.trim() === '' ? VARIABLES[name].value : raw.trim();
}

const list = (value: string): string[] => value.split(',').map((item) => item.trim()).filter(Boolean);

function stopAtProblems(env: Environment): void {
  const problems: string[] = [];
  for (const name of Object.keys(VARIABLES) as (keyof typeof VARIABLES)[]) {
    const value = read(name, env);
    if (value !== '' && !VARIABLES[name].rule.safeParse(value).success) {
      problems.push(`${name}=${JSON.stringify(/_(?:SECRET|KEY|TOKEN)$/.test(name) ? '…' : value)}: allowed is ${VARIABLES[name].allowed}`);
    }
  }
  if (problems.length > 0) throw new SettingsError(`Bad setting:\n  ${problems.join('\n  ')}`);
}

/**
 * The operator's settings, typed, with folders made absolute.
 * @throws SettingsError naming every bad variable, its value and what is allowed.
 */
export function readSettings(env: Environment = process.env): Settings {
  stopAtProblems(env);
  const portNumber = Number(read('PORT', env));
  const siteUrl = (read('SITE_URL', env) || `http://localhost:${portNumber}`).replace(/\/+$/, '');
  return {
    port: portNumber, host: read('HOST', env), siteUrl,
    contentDir: resolve(read('CONTENT_DIR', env)), dataDir: resolve(read('DATA_DIR', env)),
    revalidateSecret: read('REVALIDATE_SECRET', env),
  };
}

/**
 * What the server alone needs. Without SITE_URL it answers under any name, as on a developer's machine.
 * @throws SettingsError as `readSettings`.
 */
export function readServerSettings(env: Environment = process.env): ServerSettings {
  stopAtProblems(env);
  const siteUrl = read('SITE_URL', env);
  const metricsPort = read('METRICS_PORT', env);
  const format = read('LOG_FORMAT', env);
  return {
    hosts: siteUrl === '' ? null : new Set([new URL(siteUrl).host, ...list(read('ALLOWED_HOSTS', env))].map((host) => host.toLowerCase())),
    trustedProxies: list(read('TRUST_PROXY', env)),
    cacheBytes: Number(read('CACHE_MB', env)) * 1024 * 1024,
    drainMs: Number(read('DRAIN_SECONDS', env)) * 1000,
    metrics: metricsPort === '' ? null : { port: Number(metricsPort), host: read('METRICS_HOST', env) },
    log: { level: read('LOG_LEVEL', env), requests: read('LOG_REQUESTS', env) as 'errors' | 'all', format: format === '' ? null : (format as 'text' | 'json') },
  };
}

/** Who is told of news, and how; hubs of feeds are the editors' choice (`site.yml`). */
export type PushSettings = {
  mode: 'on' | 'dry-run' | 'off';
  indexNow: { key: string; endpoint: string } | null;
  baidu: { token: string; endpoint: string } | null;
};

/** @throws SettingsError as `readSettings`. */
export function readPushSettings(env: Environment = process.env): PushSettings {
  stopAtProblems(env);
  const key = read('INDEXNOW_KEY', env);
  const token = read('BAIDU_PUSH_TOKEN', env);
  return {
    mode: read('PUSH', env) as PushSettings['mode'],
    indexNow: key === '' ? null : { key, endpoint: read('INDEXNOW_ENDPOINT', env) },
    baidu: token === '' ? null : { token, endpoint: read('BAIDU_PUSH_ENDPOINT', env) },
  };
}

/** The variables as lines for `--help`. */
export function settingsHelp(): string {
  return Object.entries(VARIABLES)
    .map(([name, { value, about }]) => `  ${name.padEnd(17)} ${about}${value ? ` (default ${value})` : ''}`)
    .join('\n');
}
