import { readSettings } from '../../settings/env';
import type { PublishReport } from '../publish/report';
import { watchContent } from '../watch/watch';
import { runCommand } from './command';
import { problemLine } from './problem-line';

const HELP = `Publishes whatever changes in the content folder, as it changes: npm run content:watch [-- options]

  --json   one JSON object per publish, as content:publish --json prints it
  --help   this text

Runs until stopped. npm start does this by itself.`;

const MOST_SHOWN = 20;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Rejections said once are not said again by every later publish. */
function printer(): (report: PublishReport) => void {
  let said = new Set<string>();
  return ({ added, changed, removed, rejected, seconds }) => {
    const lines = rejected.map((problem) => problemLine('error', problem));
    const fresh = lines.filter((line) => !said.has(line));
    said = new Set(lines);
    for (const line of fresh.slice(0, MOST_SHOWN)) say(line);
    if (fresh.length > MOST_SHOWN) say(`… and ${fresh.length - MOST_SHOWN} more; npm run content:check names all.`);
    if (added + changed + removed > 0) say(`Live: ${added} added, ${changed} changed, ${removed} removed in ${seconds} s.`);
  };
}

await runCommand({
  help: HELP,
  options: { json: { type: 'boolean' } },
  run: async ({ json }) => {
    const { contentDir, dataDir } = readSettings();
    const print = printer();
    const watch = await watchContent({
      contentDir, dataDir,
      onPublished: (report) => (json ? say(JSON.stringify(report)) : print(report)),
      onFailed: (error) => void process.stderr.write(`Nothing was published: ${error instanceof Error ? error.message : String(error)}\n`),
      onTrouble: (reason) => void process.stderr.write(`The folder cannot be watched (${reason}); it is looked at every two seconds instead.\n`),
    });
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(signal, resolve);
    });
    watch.close();
    return 0;
  },
});
