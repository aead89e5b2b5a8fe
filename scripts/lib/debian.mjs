import { accessSync, chmodSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say } from './run.mjs';

/** Where a daemon is kept on Debian, which is not in everybody's PATH. */
const SYSTEM_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/usr/bin'];
/** Asked by Debian's packages before they start a service. */
const POLICY = '/usr/sbin/policy-rc.d';
const NO_SERVICES = '#!/bin/sh\nexit 101\n';

/** Path of a program, or null when this machine has none of that name. */
export function findProgram(name) {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), ...SYSTEM_FOLDERS];
  return folders.map((folder) => join(folder, name)).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  }) ?? null;
}

/** True where packages can be installed without asking anybody. */
export const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Installs Debian packages without starting the services in them; false when that failed. */
export async function installPackages(names) {
  say(`Installing ${names.join(', ')} …`);
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 2, 2] };
  const isOurs = !existsSync(POLICY);
  if (isOurs) {
    writeFileSync(POLICY, NO_SERVICES);
    chmodSync(POLICY, 0o755);
  }
  try {
    await run('apt-get', ['update', '-qq'], options);
    return (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...names], options)) === 0;
  } finally {
    if (isOurs) rmSync(POLICY, { force: true });
  }
}

/** A program of this machine, installed first where that is possible: its path, or why there is none. */
export async function ensureProgram(name, packages) {
  const found = findProgram(name);
  if (found) return { path: found };
  if (!canInstall()) return { missing: `there is no ${name}, and only root can install it here with apt-get` };
  await installPackages(packages);
  const path = findProgram(name);
  return path ? { path } : { missing: `${name} could not be installed (apt-get install ${packages.join(' ')})` };
}
