import { readSettings } from '../../settings/env';
import { checkContent } from '../check/check';
import { runCommand } from './command';
import { problemLine } from './problem-line';
import { Progress } from './progress';

const HELP = `Checks articles, authors, pages and site.yml: npm run content:check [-- options] [files or folders]

  --json     one JSON object {files, errors, warnings, skipped}
  --strict   warnings fail the check too
  --quiet    errors only
  --help     this text

Exit code 0: no error; 1: errors (or warnings with --strict); 2: could not run.`;

await runCommand({
  help: HELP,
  options: { json: { type: 'boolean' }, strict: { type: 'boolean' }, quiet: { type: 'boolean' } },
  run: async ({ json, strict, quiet }, paths) => {
    const progress = new Progress('Checking');
    const report = await checkContent(readSettings().contentDir, paths, (done, total) => progress.update(done, total));
    const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
    const warnings = report.diagnostics.filter(({ severity }) => severity === 'warning');
    if (json) process.stdout.write(`${JSON.stringify({ files: report.files, errors, warnings, skipped: report.skipped })}\n`);
    else {
      const lines = errors.map((problem) => problemLine('error', problem));
      if (!quiet) {
        lines.push(...warnings.map((problem) => problemLine('warning', problem)));
        lines.push(...report.skipped.map(({ file, reason }) => `${file}: skipped: ${reason}`));
      }
      lines.push(`Checked ${report.files} files: ${errors.length} errors, ${warnings.length} warnings, ${report.skipped.length} skipped.`);
      process.stdout.write(`${lines.join('\n')}\n`);
    }
    return errors.length > 0 || (strict && warnings.length > 0) ? 1 : 0;
  },
});
