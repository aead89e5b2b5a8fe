import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { after } from 'node:test';
import { importHugo } from './import';
import type { ImportReport } from './report';

const workshop = mkdtempSync(join(tmpdir(), 'broadsheet-import-test-'));
after(() => rmSync(workshop, { recursive: true, force: true }));
let number = 0;

/** The smallest PNG header that says 3 × 2. */
export const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000003000000020802000000', 'hex');

/** For tests: a new folder with these files. */
export function folderWith(files: Readonly<Record<string, string | Buffer>>): string {
  number += 1;
  const root = join(workshop, String(number));
  mkdirSync(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

export type Imported = { report: ImportReport; site: string; to: string; read: (path: string) => string; files: () => string[] };

/** For tests: a Hugo site of these files, imported. */
export function imported(files: Readonly<Record<string, string | Buffer>>, { target = {}, write = true }: { target?: Readonly<Record<string, string>>; write?: boolean } = {}): Imported {
  const site = folderWith(files);
  const to = folderWith(target);
  const report = importHugo({ site, to, write });
  return {
    report, site, to, read: (path) => readFileSync(join(to, path), 'utf8'),
    files: () => readdirSync(to, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      .map((entry) => relative(to, join(entry.parentPath, entry.name)).split(sep).join('/')).sort(),
  };
}

/** For tests: an article's text. */
export const article = (front: string, body = 'Text.\n'): string => `---\n${front}\n---\n\n${body}`;
