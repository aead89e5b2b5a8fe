import { openArchive } from '../../archive';
import { readSettings, SettingsError } from '../../settings/env';
import { addRedirects, missingRedirects } from '../site/redirects-export';
import { runCommand } from './command';

const HELP = `Prints the former addresses of moved and withdrawn articles that redirects.yml does not name yet:
npm run content:redirects [-- options]

  --write  adds them to redirects.yml; commit it, and no rebuild of DATA_DIR loses them
  --json   one JSON object {redirects}
  --help   this text`;

await runCommand({
  help: HELP,
  options: { write: { type: 'boolean' }, json: { type: 'boolean' } },
  run: ({ write, json }) => {
    const { contentDir, dataDir } = readSettings();
    const archive = openArchive(dataDir);
    if (!archive) throw new SettingsError(`There is no archive in ${dataDir}. Run "npm run content:publish" first.`);
    const lines = missingRedirects(contentDir, archive.departures());
    archive.close();
    if (write && lines.length > 0) addRedirects(contentDir, lines);
    if (json) process.stdout.write(`${JSON.stringify({ redirects: lines })}\n`);
    else process.stdout.write(lines.length > 0 ? `${lines.join('\n')}\n` : 'redirects.yml names every former address.\n');
    return 0;
  },
});
