import { clean } from '../hugo/clean';
import { termId } from '../read/terms';
import { createFields } from '../frontmatter/fields';
import type { ContentFile } from './content-files';
import type { HugoSite } from './hugo-site';
import { textOf } from './maps';
import type { Findings } from './report';
import type { Section } from './site-yml';
import type { SiteFolder } from './site-folder';
import { readSource } from './source';
import { hasTermFiles, TermFiles } from './term-files';

type Texts = Record<string, string>;

/** One text where all editions agree. */
const joined = (texts: Texts): string | Texts => (new Set(Object.values(texts)).size === 1 && Object.keys(texts).length === 1 ? (Object.values(texts)[0] ?? '') : texts);

/**
 * `_index.md` files: those of categories give `site.yml` their titles and descriptions, those of tags and series become
 * files of their own; all others have no counterpart, and what is lost is said.
 */
export function readLists(files: readonly ContentFile[], folder: SiteFolder, site: HugoSite, findings: Findings): { sections: Section[]; terms: TermFiles } {
  const terms = new TermFiles();
  const sections = new Map<string, { label: Texts; description: Texts; weight: number }>();
  for (const file of files) {
    const source = readSource(folder, file.source, findings);
    if (!source) continue;
    const [top = '', ...term] = file.folders;
    const fields = createFields(source.front.data);
    const title = textOf(fields.first('title')?.value);
    const description = textOf(fields.first('description', 'summary')?.value);
    const body = source.split.body.trim();
    if (fields.first('cascade')) findings.warn(file.source, 'What it hands down to its pages (cascade) is not applied.', { field: 'cascade', ...source.front.positionOf('cascade') });
    if (top === 'categories' && site.taxonomies.includes('categories') && term.length > 0) {
      const id = termId(term.join('/'));
      const section = sections.get(id) ?? { label: {}, description: {}, weight: 0 };
      const { edition } = file.language;
      if (edition !== null) {
        section.label[edition] = title ?? term.join('/');
        if (description !== null) section.description[edition] = description;
      }
      const weight = fields.first('weight')?.value;
      if (typeof weight === 'number') section.weight = weight;
      sections.set(id, section);
      findings.skip(file.source, `the page of a category; its title and description are in site.yml${body === '' ? '' : ', its text is not imported'}`);
      continue;
    }
    const { edition } = file.language;
    if (hasTermFiles(top) && site.taxonomies.includes(top) && term.length > 0 && edition !== null) {
      const picture = textOf(fields.first('thumbnail', 'image', 'cover', 'featured_image')?.value);
      const lost = terms.add({ taxonomy: top, name: term.join('/'), edition, title, description, picture, body, source: file.source });
      if (lost.length > 0) findings.skip(file.source, `the page of a term; in terms/, without its ${lost.join(', ')}`);
      continue;
    }
    const what = top === '' ? 'the front page' : site.taxonomies.includes(top) ? `a page of the taxonomy ${clean(top)}` : `the list of the section ${file.folders.join('/')}`;
    const lost = [title === null ? [] : ['title'], description === null ? [] : ['description'], body === '' ? [] : ['text']].flat();
    findings.skip(file.source, `${what}${lost.length === 0 ? '' : `; not imported: its ${lost.join(', ')}`}`);
  }
  const ordered = [...sections].filter(([, { label }]) => Object.keys(label).length > 0).sort(([, a], [, b]) => (a.weight || Infinity) - (b.weight || Infinity) || 0);
  return { sections: ordered.map(([id, { label, description }]) => ({ id, label: joined(label), ...(Object.keys(description).length > 0 ? { description: joined(description) } : {}) })), terms };
}
