import { relative, resolve, sep } from 'node:path';
import { readSettings, SettingsError } from '../../settings/env';
import { pullContent } from '../publish/pull';
import type { PublishReport } from '../publish/report';
import { ReaderPool } from '../read/pool';
import { problemLine } from './problem-line';
import { Progress } from './progress';
import { runCommand } from './command';

const HELP = `Brings the archive up to date with the content folder: npm run content:publish [-- options] [files]

  files    look at these only; without them the whole folder is looked at

  --json   one JSON object with the counts and every problem
  --quiet  the summary only
  --pull   bring the content folder's git checkout up to date first (fast-forward only)
  --allow-empty  withdraw every article when the folder is empty now
  --help   this text

Exit code 0: nothing was rejected; 1: some files were; 2: could not run.`;

const MAX_SHOWN = 50;

/** Paths as typed, from here or from the content folder, as they are named inside it. */
function namedFiles(contentDir: string, paths: readonly string[]): string[] {
  return paths.map((path) => {
    const absolute = [resolve(path), resolve(contentDir, path)].find((candidate) => !relative(contentDir, candidate).startsWith('..'));
    if (absolute === undefined) throw new SettingsError(`${path} is not in the content folder ${contentDir}.`);
    return relative(contentDir, absolute).split(sep).join('/');
  });
}

function printReport(report: PublishReport, quiet: boolean): void {
  const { added, changed, removed, unchanged, rejected, skipped, warnings, seconds } = report;
  const lines: string[] = [];
  if (!quiet) {
    for (const problem of rejected.slice(0, MAX_SHOWN)) lines.push(problemLine('error', problem));
    if (rejected.length > MAX_SHOWN) lines.push(`… and ${rejected.length - MAX_SHOWN} more errors; --json lists all.`);
  }
  lines.push(`Published ${added} added, ${changed} changed, ${removed} removed, ${unchanged} unchanged in ${seconds} s`
    + `; ${new Set(rejected.map(({ file }) => file)).size} rejected, ${skipped.length} skipped, ${warnings.length} warnings.`);
  if (skipped.length + warnings.length > 0 && !quiet) lines.push('Details: npm run content:check');
  process.stdout.write(`${lines.join('\n')}\n`);
}

void runCommand({
  help: HELP,
  options: { json: { type: 'boolean' }, quiet: { type: 'boolean' }, pull: { type: 'boolean' }, 'allow-empty': { type: 'boolean' } },
  run: async ({ json, quiet, pull, 'allow-empty': allowEmpty = false }, paths) => {
    const { contentDir, dataDir } = readSettings();
    if (pull) pullContent(contentDir);
    const progress = new Progress('Reading');
    const pool = new ReaderPool();
    // Loading Contentlayer takes as long as looking at the files of a large archive: it starts before all else.
    pool.warm();
    const report = await import('../publish/publish').then(({ publish }) => publish({
      contentDir, dataDir, allowEmpty, pool,
      only: paths.length > 0 ? namedFiles(contentDir, paths) : undefined,
      onProgress: (done, total) => progress.update(done, total),
      onWait: () => void process.stderr.write('Another publish is at work; waiting for it …\n'),
    })).finally(() => pool.close());
    if (json) process.stdout.write(`${JSON.stringify(report)}\n`);
    else printReport(report, quiet ?? false);
    return report.rejected.length > 0 ? 1 : 0;
  },
});
