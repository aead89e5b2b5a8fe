import { SettingsError } from '../../settings/env';
import { authorOutputs, isAuthorFile } from './authors';
import { composePage } from './compose';
import { ALLOWED_CONFIG, readConfig } from './config';
import { readContentFiles } from './content-files';
import { hugoSite } from './hugo-site';
import { readLists } from './lists';
import { siteMenus } from './menus';
import { PageIndex } from './page-index';
import { contentPictures, staticPictures } from './pictures';
import { movedPages, redirectsFile, takenAddresses } from './redirects';
import { Findings, type ImportReport } from './report';
import { isReserved } from './reserved';
import { SiteFolder } from './site-folder';
import { siteLanguage, siteTimeZone, siteYaml } from './site-yml';
import { Slugs } from './slugs';
import { surveyPage } from './survey';
import { claimExisting, openTarget } from './target';
import { type Output, settle } from './write';

export type ImportOptions = { site: string; to: string; write: boolean; onProgress?: (step: 'Reading' | 'Importing', done: number, total: number) => void };

function text(target: string, source: string, content: string | null): Output[] {
  return content === null ? [] : [{ target, source, bytes: () => Buffer.from(content) }];
}

/** Everything the import makes, in order; nothing is written yet. */
function plan(folder: SiteFolder, { to, onProgress }: ImportOptions, findings: Findings): { root: string; outputs: Output[] } {
  const read = readConfig(folder, findings);
  if (!read) throw new SettingsError(`${folder.root}: this is no Hugo site. Found: no configuration. Allowed: ${ALLOWED_CONFIG}.`);
  const [broken] = findings.diagnostics;
  if (broken) throw new SettingsError(`${broken.file}:${broken.line}:${broken.column}: ${broken.message} (found ${broken.found}) Without its settings the old addresses cannot be known.`);
  const [configFile = ''] = read.files;
  const site = hugoSite(read.config);
  const { root, settings } = openTarget(to, folder.root);
  const effective = settings ?? { language: siteLanguage(site), timeZone: siteTimeZone(site) ?? 'Asia/Shanghai', dateFormats: [] };
  const slugs = new Slugs((kind, slug) => kind === 'page' && isReserved(slug));
  claimExisting(root, effective, slugs);
  const content = readContentFiles(folder, site, findings);
  const own = content.pages.filter((file) => !isAuthorFile(file));
  const lists = own.filter(({ role }) => role === 'branch');
  const files = own.filter(({ role }) => role !== 'branch');
  const survey = { folder, site, settings: effective, slugs, findings, hasSections: files.some(({ folders }) => folders.length > 0) };
  const pages = files.flatMap((file, at) => {
    onProgress?.('Reading', at + 1, files.length);
    return surveyPage(file, survey) ?? [];
  });
  const index = new PageIndex();
  for (const { file, address, old } of pages) index.add({ file, address }, [...old.paths, ...old.aliases]);
  const isTaken = takenAddresses(pages);
  const pictures = staticPictures(site, folder, findings);
  findings.moved.push(...movedPages(pages, isTaken), ...pictures.moved.map((moved) => ({ ...moved, by: 'redirects.yml' as const })));
  const { sections: categories, terms } = readLists(lists, folder, site, findings);
  const outputs = [
    ...pages.map((page): Output => ({ target: page.target, source: page.file.source, bytes: () => composePage(page, { folder, site, index, isTaken, findings }) })),
    ...authorOutputs({ folder, site, content, siteLanguage: effective.language, configFile, findings }),
    ...terms.outputs(),
    ...contentPictures(content.pictures, pages, folder, findings),
    ...pictures.outputs,
    ...text('site.yml', configFile, siteYaml(site, configFile, { menus: siteMenus(site, index, configFile, findings), categories }, findings)),
    ...text('redirects.yml', configFile, redirectsFile(findings.moved.filter(({ by }) => by === 'redirects.yml'))),
  ];
  return { root, outputs };
}

/**
 * Imports a Hugo site into a content folder, or says what would happen. Nothing that is there is changed; a file that
 * cannot be imported keeps no other from it.
 * @throws SettingsError when the site or the target cannot be used at all.
 */
export function importHugo(options: ImportOptions): ImportReport {
  const { site, write, onProgress } = options;
  const folder = new SiteFolder(site);
  const findings = new Findings();
  const { root, outputs } = plan(folder, options, findings);
  const report: ImportReport = { site: folder.root, to: root, written: write, created: [], unchanged: [], conflicts: [], moved: [], skipped: [], errors: [], warnings: [] };
  const makers = new Map<string, string>();
  const unmade = new Set<string>();
  outputs.forEach((output, at) => {
    const { target, source } = output;
    const maker = makers.get(target.toLowerCase());
    makers.set(target.toLowerCase(), source);
    if (maker !== undefined) findings.fail(source, `${target} is made of ${maker} already.`, { found: source, code: 'same-target' });
    else {
      const outcome = settle(root, output, write);
      if (outcome === 'conflict') report.conflicts.push({ file: target, source });
      else if (outcome !== 'failed') report[outcome].push(target);
      if (outcome === 'conflict' || outcome === 'failed') unmade.add(target === 'redirects.yml' ? target : source);
    }
    onProgress?.('Importing', at + 1, outputs.length);
  });
  report.moved = findings.moved.map((moved) => (unmade.has(moved.by === 'redirects.yml' ? moved.by : moved.file) ? { ...moved, by: 'none' } : moved));
  report.skipped = findings.skipped;
  report.errors = findings.diagnostics.filter(({ severity }) => severity === 'error');
  report.warnings = findings.diagnostics.filter(({ severity }) => severity === 'warning');
  return report;
}
