import { resolve } from 'node:path';
import { readSettings, SettingsError } from '../../settings/env';
import { importHugo } from '../import/import';
import { reportLines } from '../import/print';
import { runCommand } from './command';
import { Progress } from './progress';

const HELP = `Imports a Hugo site: npm run content:import -- <hugo site dir> [options]

  --to DIR   content folder to write into (default: CONTENT_DIR)
  --write    really write; without it, only what would happen is printed
  --json     one JSON object {site, to, written, created, unchanged, conflicts, moved, skipped, errors, warnings}
  --help     this text

Reads the configuration, content with its pictures, authors, menus, static pictures and common shortcodes, and names
every address that changes with the redirect made for it. A file that is there is never changed: it is a conflict.

Exit code 0: everything was imported; 1: some files were not; 2: could not run.`;

await runCommand({
  help: HELP,
  options: { to: { type: 'string' }, write: { type: 'boolean' }, json: { type: 'boolean' } },
  run: ({ to, write = false, json }, [site, ...others]) => {
    if (site === undefined || others.length > 0) throw new SettingsError('One folder is wanted: npm run content:import -- <hugo site dir> [--to DIR] [--write]');
    const bars = new Map<string, Progress>();
    const onProgress = (step: string, done: number, total: number): void => {
      const bar = bars.get(step) ?? new Progress(step);
      bars.set(step, bar);
      bar.update(done, total);
    };
    const report = importHugo({ site: resolve(site), to: resolve(to ?? readSettings().contentDir), write, onProgress });
    process.stdout.write(json ? `${JSON.stringify(report)}\n` : `${reportLines(report).join('\n')}\n`);
    return report.errors.length + report.conflicts.length > 0 ? 1 : 0;
  },
});
