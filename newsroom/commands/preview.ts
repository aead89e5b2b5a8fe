import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { openArchive } from '../../archive';
import { signToken } from '../../kit/signed-token';
import { readSettings, SettingsError } from '../../settings/env';
import { ensurePreviewSecret } from '../../settings/preview-secret';
import { runCommand } from './command';

const HELP = `Prints a link that shows a draft or a scheduled article to whoever holds it:
npm run content:preview -- <file> [options]

  --hours N  how long the link is good (default 48, at most 720)
  --help     this text

The site must have read the file: npm start does when it is saved, else npm run content:publish.`;

const HOUR_MS = 3_600_000;
const MOST_HOURS = 720;

await runCommand({
  help: HELP,
  options: { hours: { type: 'string' } },
  run: ({ hours = '48' }, [file, ...others]) => {
    const settings = readSettings();
    const count = Number(hours);
    if (!(count > 0 && count <= MOST_HOURS)) throw new SettingsError(`--hours ${hours}: allowed is a number up to ${MOST_HOURS}.`);
    if (file === undefined || others.length > 0) throw new SettingsError('One file is wanted: npm run content:preview -- content/articles/name.md');
    const absolute = [resolve(file), resolve(settings.contentDir, file)].find((path) => existsSync(path));
    if (absolute === undefined) throw new SettingsError(`${file}: there is no such file.`);
    const path = relative(settings.contentDir, absolute).split(sep).join('/');
    const archive = openArchive(settings.dataDir);
    const article = archive?.preview(path) ?? null;
    archive?.close();
    if (!article) throw new SettingsError(`${path}: the site knows no article of this file. Publish it first, or see what content:check says of it.`);
    const token = signToken(path, ensurePreviewSecret(settings), Date.now() + count * HOUR_MS);
    process.stdout.write(`${settings.siteUrl}/preview/${token}\n`);
    return 0;
  },
});
