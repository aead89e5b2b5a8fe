import { readSettings } from '../../settings/env';
import { pullContent } from '../publish/pull';
import { publish } from '../publish/publish';
import type { PublishReport } from '../publish/report';
import { problemLine } from './problem-line';
import { Progress } from './progress';
import { runCommand } from './command';

const HELP = `Brings the archive up to date with the content folder: npm run content:publish [-- options]

  --json   one JSON object with the counts and every problem
  --quiet  the summary only
  --pull   bring the content folder's git checkout up to date first (fast-forward only)
  --allow-empty  withdraw every article when the folder is empty now
  --help   this text

Exit code 0: nothing was rejected; 1: some files were; 2: could not run.`;

const MAX_SHOWN = 50;

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

await runCommand({
  help: HELP,
  options: { json: { type: 'boolean' }, quiet: { type: 'boolean' }, pull: { type: 'boolean' }, 'allow-empty': { type: 'boolean' } },
  run: async ({ json, quiet, pull, 'allow-empty': allowEmpty = false }) => {
    const { contentDir, dataDir } = readSettings();
    if (pull) pullContent(contentDir);
    const progress = new Progress('Reading');
    const report = await publish({
      contentDir, dataDir, allowEmpty,
      onProgress: (done, total) => progress.update(done, total),
      onWait: () => void process.stderr.write('Another publish is at work; waiting for it …\n'),
    });
    if (json) process.stdout.write(`${JSON.stringify(report)}\n`);
    else printReport(report, quiet ?? false);
    return report.rejected.length > 0 ? 1 : 0;
  },
});
