import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { ArchiveWriter } from '../../archive/write';
import { NO_GLOSSARY, type SiteSettings } from '../../settings/site-types';
import type { ContentFolder } from '../content-folder';
import { MediaLibrary } from '../read/media';
import { readAuthors } from '../site/authors';
import { readFreePages } from '../site/free-pages';
import { readGlossary } from '../site/glossary';
import { readRedirects } from '../site/redirects';
import { readSite } from '../site/site-file';
import { readTermNotes } from '../site/terms';
import { knownNames } from '../read/terms';
import type { Tally } from './report';

function settingsOf(content: ContentFolder, writer: ArchiveWriter, tally: Tally): SiteSettings {
  const reading = readSite(content.root);
  const words = readGlossary(content.root);
  tally.note([...reading.diagnostics, ...words.diagnostics]);
  const stored = writer.meta('site');
  const last = stored === null ? null : (JSON.parse(stored) as SiteSettings);
  const site = reading.site ?? last ?? readSite(join(content.root, '\0none')).site;
  if (!site) throw new Error('site.yml cannot be used and there are no earlier settings');
  return { ...site, glossary: words.glossary ?? last?.glossary ?? NO_GLOSSARY };
}

/** What stands around the articles: settings, authors, free pages, redirects. */
export function readFrame(content: ContentFolder, writer: ArchiveWriter, tally: Tally) {
  const site = settingsOf(content, writer, tally);
  const media = new MediaLibrary(content.root);
  const people = readAuthors(content, site, media);
  const free = readFreePages(content, site, media);
  const redirects = readRedirects(content.root);
  const names = knownNames(site, people.authors);
  const terms = readTermNotes(content, names, media);
  tally.note([...people.diagnostics, ...free.diagnostics, ...redirects.diagnostics, ...terms.diagnostics]);
  const digest = createHash('sha256').update(JSON.stringify([site, people.authors, free.pages, redirects.redirects])).digest('hex');
  // a file that cannot be used now keeps what it said before
  const kept = terms.rejected.length === 0 ? [] : writer.termNotes().filter(({ file }) => terms.rejected.includes(file));
  const notes = [...kept, ...terms.notes];
  const notesDigest = createHash('sha256').update(JSON.stringify(notes)).digest('hex');
  return { names, notes, notesDigest, site, authors: people.authors, pages: free.pages, redirects: redirects.redirects, digest };
}
