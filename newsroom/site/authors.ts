import { z } from 'zod';
import type { StoredAuthor } from '../../archive/write';
import { editionsOf } from '../../i18n/editions';
import { plainText } from '../../markdown/reading';
import type { SiteSettings } from '../../settings/site-types';
import type { ContentFolder } from '../content-folder';
import { type Diagnostic, fileProblem } from '../diagnostics';
import type { MediaLibrary } from '../read/media';
import { scanMarkdown } from '../read/scan';
import { termId } from '../read/terms';
import { readSimpleFile, textOf } from './simple-front';

const links = z.array(z.object({ label: z.string(), url: z.url({ protocol: /^https?$/ }) }));

/** Reads `authors/<id>[.<edition>].md`: `name`, `role`, `avatar`, `email`, `links`; the body is the bio as plain text. */
export function readAuthors(content: ContentFolder, site: Pick<SiteSettings, 'language' | 'traditionalChinese'>, media: MediaLibrary): { authors: StoredAuthor[]; diagnostics: Diagnostic[] } {
  const authors: StoredAuthor[] = [];
  const scan = scanMarkdown(content, 'authors');
  const diagnostics = scan.problems.filter((problem) => problem.file !== 'authors');
  for (const { path } of scan.files) {
    const { file, diagnostics: problems } = readSimpleFile(content.root, path, editionsOf(site));
    diagnostics.push(...problems);
    if (!file) continue;
    const label = textOf(file.data.name) ?? textOf(file.data.title);
    if (label === null) {
      diagnostics.push({ ...fileProblem(path, 'author-name-missing', '', 'An author needs a `name`.'), field: 'name' });
      continue;
    }
    const known = links.safeParse(file.data.links ?? []);
    if (!known.success) {
      const found = JSON.stringify(file.data.links).slice(0, 80);
      diagnostics.push({ ...fileProblem(path, 'author-links', found, 'Links are a list of {label, url}, each url http(s); none is shown.', 'warning'), field: 'links' });
    }
    const avatar = textOf(file.data.avatar);
    const picture = avatar === null ? null : media.find(avatar, path);
    const bio = plainText(file.body).trim();
    authors.push({
      id: termId(file.base), locale: file.locale ?? site.language, label, role: textOf(file.data.role), bio: bio === '' ? null : bio,
      avatar: picture ? { ...picture, alt: '' } : null, email: textOf(file.data.email), links: known.data ?? [],
    });
  }
  return { authors, diagnostics };
}
