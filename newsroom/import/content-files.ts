import type { HugoLanguage, HugoSite } from './hugo-site';
import type { Findings } from './report';
import type { SiteFile, SiteFolder } from './site-folder';

/** A Markdown file as Hugo sees it. */
export type ContentFile = {
  source: string;
  language: HugoLanguage;
  /** Folders below the content folder; a leaf bundle's own is not among them. */
  folders: string[];
  /** Without ending and language; a bundle's is its folder's. */
  name: string;
  /** `single`: `x.md`; `leaf`: `x/index.md`; `branch`: `x/_index.md`. */
  role: 'single' | 'leaf' | 'branch';
  /** `md` or `markdown`. */
  ending: string;
};

/** A picture in a content folder, `folders` below it. */
export type ContentPicture = { source: string; folders: string[]; name: string; size: number };

export type HugoContent = { pages: ContentFile[]; pictures: ContentPicture[] };

const MARKDOWN = /^(.+)\.(md|markdown|mdown|mkd|mkdn)$/i;
const OTHER_PAGES = /\.(html?|adoc|asciidoc|ad|org|rst|pandoc|pdc|ipynb|rmd|mdx)$/i;
export const PICTURE = /\.(avif|gif|jpe?g|png|svg|webp)$/i;

/** The language a file is in, by its suffix or its content folder; languages may share one folder or have their own. */
function languageOf(name: string, candidates: readonly HugoLanguage[], main: HugoLanguage): { base: string; language: HugoLanguage } {
  const [, base, suffix = ''] = name.match(/^(.+)\.([a-z0-9-]+)$/i) ?? [];
  const named = candidates.find(({ key }) => key === suffix.toLowerCase());
  if (base !== undefined && named) return { base, language: named };
  return { base: name, language: candidates.includes(main) ? main : (candidates[0] ?? main) };
}

/** Sorts the files of the content folders into pages and pictures; what is neither is named with a reason. */
export function readContentFiles(folder: SiteFolder, site: HugoSite, findings: Findings): HugoContent {
  const content: HugoContent = { pages: [], pictures: [] };
  const roots = [...new Set(site.languages.map(({ contentDir }) => contentDir))];
  for (const root of roots) {
    const languages = site.languages.filter(({ contentDir }) => contentDir === root);
    const others = roots.filter((other) => other !== root && other.startsWith(`${root}/`));
    const files = folder.list(root, findings).filter(({ path }) => !others.some((other) => path.startsWith(`${other}/`)));
    sortFiles(root, files, languages, site.main, content, findings);
  }
  return content;
}

function sortFiles(root: string, files: SiteFile[], languages: HugoLanguage[], main: HugoLanguage, content: HugoContent, findings: Findings): void {
  const leaves = new Set<string>();
  const markdown = files.flatMap(({ path, size }) => {
    const folders = path.slice(root.length + 1).split('/');
    const file = folders.pop() ?? '';
    const [, stem, ending = ''] = MARKDOWN.exec(file) ?? [];
    if (stem === undefined) {
      if (PICTURE.test(file)) content.pictures.push({ source: path, folders, name: file, size });
      else if (OTHER_PAGES.test(file)) findings.fail(path, 'Pages are imported from Markdown only.', { found: file.split('.').at(-1) ?? '', hint: 'Convert it to Markdown in the Hugo site.' });
      else findings.skip(path, 'not a page and not a picture; the site serves pictures only');
      return [];
    }
    const { base, language } = languageOf(stem, languages, main);
    if (base === 'index' && folders.length > 0) leaves.add(folders.join('/'));
    return [{ path, folders, base, language, ending: /^md$/i.test(ending) ? 'md' : 'markdown' }];
  });
  for (const { path, folders, base, language, ending } of markdown) {
    const bundle = folders.findIndex((_, at) => leaves.has(folders.slice(0, at + 1).join('/')));
    const isLeaf = base === 'index' && bundle === folders.length - 1 && folders.length > 0;
    if (bundle >= 0 && !isLeaf) {
      findings.skip(path, `a page resource of the bundle ${folders.slice(0, bundle + 1).join('/')}; Hugo gives it no address`);
      continue;
    }
    content.pages.push({
      source: path, language, ending, role: isLeaf ? 'leaf' : base === '_index' ? 'branch' : 'single',
      folders: isLeaf ? folders.slice(0, -1) : folders, name: isLeaf ? (folders.at(-1) ?? '') : base,
    });
  }
}
