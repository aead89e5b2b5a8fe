import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MediaLibrary } from '../read/media';
import { readFreePages } from '../site/free-pages';

const known = new Map<string, boolean>();

/** Whether the site has a page of its own at `/<slug>`. */
export function isReserved(slug: string): boolean {
  const answer = known.get(slug) ?? reservedSlugs([slug]).size > 0;
  known.set(slug, answer);
  return answer;
}

/**
 * Those of the slugs a free page may not have. The reader of free pages is asked, with a page of each in a folder of its
 * own, so that its rule stands in one place.
 */
function reservedSlugs(slugs: readonly string[]): ReadonlySet<string> {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-import-'));
  try {
    mkdirSync(join(root, 'pages'));
    slugs.forEach((slug, at) => writeFileSync(join(root, 'pages', `${at}.md`), `---\ntitle: x\nslug: ${JSON.stringify(slug)}\n---\n`));
    const { diagnostics } = readFreePages({ root, articles: 'articles' }, { language: 'zh-CN', timeZone: 'UTC', traditionalChinese: true }, new MediaLibrary(root));
    return new Set(diagnostics.flatMap(({ file }) => slugs[Number(/(\d+)\.md$/.exec(file)?.[1] ?? -1)] ?? []));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
