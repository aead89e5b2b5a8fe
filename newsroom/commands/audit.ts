import { writeFile } from 'node:fs/promises';
import { audit, type AuditOptions } from '../../audit/audit';
import { LIMITS } from '../../audit/crawl/limits';
import { AuditError } from '../../audit/errors';
import { htmlReport } from '../../audit/report/html';
import type { Report } from '../../audit/report/summary';
import { tableReport } from '../../audit/report/table';
import { readSettings, SettingsError } from '../../settings/env';
import { argumentsOf, AUDIT_OPTIONS, limitsOf, originsOf } from './audit-arguments';
import { runCommand } from './command';
import { Progress } from './progress';

const HELP = `Crawls the running site as a search engine does and names what it finds wrong: npm run content:audit -- [options] [address]

  address             what to ask: the site itself (SITE_URL) or a copy on this machine (default SITE_URL, else http://localhost:PORT)
  --json [x.json]     the report as one JSON object, into a file or to standard output
  --html [x.html]     the report as one page of HTML, likewise
  --strict            warnings fail the audit too
  --pages N           pages asked for at most (default ${LIMITS.pages})
  --depth N           links from the front page that are followed (default ${LIMITS.depth})
  --seconds N         time for all (default ${LIMITS.seconds})
  --timeout N         seconds for one answer (default ${LIMITS.timeoutMs / 1000})
  --megabytes N       size of one answer (default ${LIMITS.maxBytes / 1024 / 1024})
  --concurrency N     requests at a time (default ${LIMITS.concurrency})
  --files N           pictures and other files asked for (default ${LIMITS.files})
  --cards N           pictures for sharing asked for, drawn on demand (default ${LIMITS.cards})
  --feeds N           feeds read (default ${LIMITS.feeds})
  --clicks N          links from the front page without a warning (default ${LIMITS.clicks})
  --help              this text

Rules and levels: docs/audit.md. Exit code 0: no error; 1: errors (or warnings with --strict); 2: could not run, or the site does not answer.`;

async function report(options: AuditOptions): Promise<Report> {
  try {
    return await audit(options);
  } catch (error) {
    if (error instanceof AuditError) throw new SettingsError(error.message);
    throw error;
  }
}

await runCommand({
  help: HELP,
  options: AUDIT_OPTIONS,
  run: async ({ json, html, strict, ...numbers }, positionals) => {
    const asked = argumentsOf(positionals, { json, html });
    const bars = new Map<string, Progress>();
    const progress = (step: string, done: number, total: number): void => {
      const bar = bars.get(step) ?? new Progress(`Auditing ${step}`);
      bars.set(step, bar);
      bar.update(done, total);
    };
    const origins = originsOf(asked.address, readSettings().siteUrl, Boolean(process.env.SITE_URL?.trim()));
    const found = await report({ ...origins, limits: limitsOf(numbers), progress });
    const outputs = [[asked.json, () => `${JSON.stringify(found)}\n`], [asked.html, () => htmlReport(found)]] as const;
    for (const [file, text] of outputs) if (typeof file === 'string') await writeFile(file, text());
    const [, write = () => tableReport(found)] = outputs.find(([file]) => file === true) ?? [];
    process.stdout.write(write());
    return found.totals.error > 0 || (strict && found.totals.warning > 0) ? 1 : 0;
  },
});
