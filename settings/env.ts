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
  CONTENT_DIR: { rule: z.string().min(1), value: 'content', allowed: 'a folder', about: 'what editors write' },
  DATA_DIR: { rule: z.string().min(1), value: '.data', allowed: 'a folder that can be written', about: 'everything derived; may be deleted at any time' },
} as const;

export type Settings = { port: number; host: string; siteUrl: string; contentDir: string; dataDir: string; revalidateSecret: string };

type Environment = Readonly<Record<string, string | undefined>>;

export class SettingsError extends Error {}

function read(name: keyof typeof VARIABLES, env: Environment): string {
  const raw = env[name];
  return raw === undefined || raw.trim() === '' ? VARIABLES[name].value : raw.trim();
}

/**
 * The operator's settings, typed, with folders made absolute.
 * @throws SettingsError naming every bad variable, its value and what is allowed.
 */
export function readSettings(env: Environment = process.env): Settings {
  const problems: string[] = [];
  for (const name of Object.keys(VARIABLES) as (keyof typeof VARIABLES)[]) {
    const value = read(name, env);
    if (value !== '' && !VARIABLES[name].rule.safeParse(value).success) {
      problems.push(`${name}=${JSON.stringify(name.endsWith('_SECRET') ? '…' : value)}: allowed is ${VARIABLES[name].allowed}`);
    }
  }
  if (problems.length > 0) throw new SettingsError(`Bad setting:\n  ${problems.join('\n  ')}`);
  const portNumber = Number(read('PORT', env));
  const siteUrl = (read('SITE_URL', env) || `http://localhost:${portNumber}`).replace(/\/+$/, '');
  return {
    port: portNumber, host: read('HOST', env), siteUrl,
    contentDir: resolve(read('CONTENT_DIR', env)), dataDir: resolve(read('DATA_DIR', env)),
    revalidateSecret: read('REVALIDATE_SECRET', env),
  };
}

/** The variables as lines for `--help`. */
export function settingsHelp(): string {
  return Object.entries(VARIABLES)
    .map(([name, { value, about }]) => `  ${name.padEnd(17)} ${about}${value ? ` (default ${value})` : ''}`)
    .join('\n');
}
