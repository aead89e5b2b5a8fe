import { posix } from 'node:path';
import { isAuthorFile } from './authors';
import { type ContentPicture, PICTURE } from './content-files';
import type { HugoSite } from './hugo-site';
import type { Findings } from './report';
import { MAX_PICTURE_BYTES, type SiteFolder } from './site-folder';
import type { PlannedPage } from './survey';
import type { Output } from './write';

type Picture = { source: string; target: string; size: number };

function outputOf({ source, target, size }: Picture, folder: SiteFolder, findings: Findings): Output[] {
  if (size > MAX_PICTURE_BYTES) {
    findings.fail(source, `Pictures have at most ${MAX_PICTURE_BYTES / 1024 / 1024} MB; it is not imported.`, { found: `${size} bytes`, code: 'picture-too-large' });
    return [];
  }
  const bytes = (): Buffer | null => {
    try {
      return folder.read(source, MAX_PICTURE_BYTES);
    } catch (error) {
      findings.fail(source, 'This file cannot be read.', { found: error instanceof Error ? error.message : String(error) });
      return null;
    }
  };
  return [{ source, target, bytes }];
}

/** Pictures beside pages stay beside them: in the folder their bundle went to, else below `articles/`. */
export function contentPictures(pictures: readonly ContentPicture[], pages: readonly PlannedPage[], folder: SiteFolder, findings: Findings): Output[] {
  const bundles = new Map(pages.filter(({ file }) => file.role === 'leaf').map(({ file, target }) => [posix.dirname(file.source), posix.dirname(target)]));
  return pictures.flatMap(({ source, folders, name, size }) => {
    let own = posix.dirname(source);
    while (own !== '.' && !bundles.has(own)) own = posix.dirname(own);
    const bundle = bundles.get(own);
    const top = folders.length === 0 ? 'pages' : isAuthorFile({ folders, name, role: 'single' }) ? 'authors' : 'articles';
    const rest = top === 'authors' ? folders.slice(1) : folders;
    const target = bundle === undefined ? [top, ...rest, name].join('/') : `${bundle}${source.slice(own.length)}`;
    return outputOf({ source, target, size }, folder, findings);
  });
}

/**
 * Pictures of Hugo's static folders go to `static/`, where articles' `/img/x.png` finds them; `moved` are their addresses
 * for readers of other sites.
 */
export function staticPictures(site: HugoSite, folder: SiteFolder, findings: Findings): { outputs: Output[]; moved: { from: string; to: string; file: string }[] } {
  const outputs: Output[] = [];
  const moved: { from: string; to: string; file: string }[] = [];
  const seen = new Set<string>();
  // a later static folder covers an earlier one
  for (const place of site.staticDirs.toReversed()) {
    for (const { path, size } of folder.list(place, findings)) {
      const inside = path.slice(place.length + 1);
      if (!PICTURE.test(path)) findings.skip(path, 'the site serves pictures only');
      else if (!seen.has(inside)) {
        seen.add(inside);
        outputs.push(...outputOf({ source: path, target: `static/${inside}`, size }, folder, findings));
        moved.push({ file: path, from: `${site.basePath}/${inside}`, to: `/media/static/${inside}` });
      }
    }
  }
  return { outputs, moved };
}
