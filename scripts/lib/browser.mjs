import { existsSync } from 'node:fs';
import { run, say } from './run.mjs';

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a Chromium to test with; '' stands for Playwright's own. */
async function findBrowser() {
  const known = [process.env.CHROMIUM_PATH, ...SYSTEM_BROWSERS].find((path) => path && existsSync(path));
  if (known) return known;
  const { chromium } = await import('playwright');
  return existsSync(chromium.executablePath()) ? '' : null;
}

/** Installs a browser where there is none: the distribution's, else Playwright's own. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found !== null) return found;
  say('Installing a browser for the tests …');
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 2, 2] });
    await run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], { env, stdio: ['ignore', 2, 2] });
  }
  if ((await findBrowser()) === null) await run('npx', ['playwright', 'install', 'chromium'], { stdio: ['ignore', 2, 2] });
  const installed = await findBrowser();
  if (installed !== null) return installed;
  say('No browser could be installed. Install Chromium and set CHROMIUM_PATH to it.');
  process.exit(1);
}
