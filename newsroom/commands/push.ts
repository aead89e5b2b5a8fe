import { existsSync } from 'node:fs';
import { openArchive } from '../../archive';
import { openPushQueue, pushPath, type ReceiverCount } from '../../archive/push/queue';
import { Push } from '../../push/push';
import { readPushSettings, readSettings, SettingsError } from '../../settings/env';
import { runCommand } from './command';

const HELP = `Shows what search engines and hubs have been told, and what waits: npm run content:push [-- options]

  --status   whom there is to tell, what waits and what became of the rest (the default)
  --dry-run  shows what would be sent, from a queue of its own; tells nobody
  --send     sends what is due now, without a running server
  --retry    what was refused or given up waits again
  --json     one JSON object {mode, configured, receivers, retried, lines}

The server sends by itself. Exit code 0: done; 1: something was refused or given up; 2: could not run.`;

const when = (ms: number): string => new Date(ms).toISOString().slice(0, 16).replace('T', ' ');

function line({ name, waiting, sent, refused, failed, paused, note, remain }: ReceiverCount, now: number): string {
  const parts = [`${waiting} waiting`, `${sent} sent`, ...(refused > 0 ? [`${refused} refused`] : []), ...(failed > 0 ? [`${failed} given up`] : [])];
  const state = [...(paused > now ? [`left alone until ${when(paused)} UTC`] : []), ...(remain === null ? [] : [`${remain} more today`]), ...(note ? [`last answer: ${note}`] : [])];
  return `${name}: ${parts.join(', ')}${state.length > 0 ? ` (${state.join('; ')})` : ''}`;
}

await runCommand({
  help: HELP,
  options: { status: { type: 'boolean' }, 'dry-run': { type: 'boolean' }, send: { type: 'boolean' }, retry: { type: 'boolean' }, json: { type: 'boolean' } },
  run: async ({ 'dry-run': isDry = false, send = false, retry = false, json = false }) => {
    const { dataDir, siteUrl } = readSettings();
    const own = readPushSettings();
    const settings = isDry ? { ...own, mode: 'dry-run' as const } : own;
    const archive = openArchive(dataDir);
    if (!archive) throw new SettingsError(`There is no archive in ${dataDir}. Run "npm run content:publish" first.`);
    const lines: string[] = [];
    const say = (text: string): void => void lines.push(text);
    const push = new Push({ settings, siteUrl, dataDir, archive: () => archive, log: { info: say, warn: say } });
    const known = push.receivers();
    const isRehearsal = settings.mode === 'dry-run';
    let retried: number | undefined;
    if (retry) {
      const queue = openPushQueue(dataDir, isRehearsal);
      retried = queue.retry(Date.now());
      queue.close();
    }
    if (send || isDry) await push.run();
    await push.stop();
    archive.close();
    const queue = existsSync(pushPath(dataDir, isRehearsal)) ? openPushQueue(dataDir, isRehearsal) : null;
    const counts = queue?.counts() ?? [];
    queue?.close();
    const now = Date.now();
    if (json) process.stdout.write(`${JSON.stringify({ mode: settings.mode, configured: known.map(({ name }) => name), receivers: counts, ...(retried === undefined ? {} : { retried }), lines })}\n`);
    else {
      const nobody = known.length === 0 ? [settings.mode === 'off' ? 'PUSH is off: nobody is told.' : lines.length > 0 ? '' : 'Nobody is to be told: set INDEXNOW_KEY, BAIDU_PUSH_TOKEN, or feeds.hubs in site.yml.'] : [];
      const idle = known.filter(({ name }) => !counts.some((count) => count.name === name)).map(({ name }) => `${name}: nothing yet`);
      process.stdout.write(`${[...lines, ...(retried === undefined ? [] : [`${retried} wait again.`]), ...counts.map((count) => line(count, now)), ...idle, ...nobody].filter(Boolean).join('\n')}\n`);
    }
    return counts.some(({ failed, refused }) => failed + refused > 0) ? 1 : 0;
  },
});
