import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Run, run } from './processes';

const CONFIG = `import { defineDocumentType, makeSource } from 'contentlayer2/source-files';
const list = { type: 'list', of: { type: 'string' } };
const Article = defineDocumentType(() => ({
  name: 'Article', filePathPattern: '**/*.md', contentType: 'markdown',
  fields: {
    title: { type: 'string', required: true }, date: { type: 'date', required: true }, summary: { type: 'string' },
    categories: list, tags: list, widgets: list, sidebar: { type: 'string' }, toc: { type: 'boolean' }, pager: { type: 'boolean' },
  },
}));
export default makeSource({ contentDirPath: 'articles', documentTypes: [Article], disableImportAliasWarning: true });
`;

/** Contentlayer as it comes, on the same articles: what a starter's build does before Next begins. */
export async function stockBuild(folder: string, contentDir: string, limitMs: number): Promise<Run> {
  mkdirSync(folder, { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  symlinkSync(join(contentDir, 'articles'), join(folder, 'articles'));
  writeFileSync(join(folder, 'package.json'), '{"name":"stock","type":"module"}');
  writeFileSync(join(folder, 'contentlayer.config.js'), CONFIG);
  return run(process.execPath, [resolve('node_modules/contentlayer2/bin/cli.cjs'), 'build'], { cwd: folder, env: { PWD: folder }, limitMs });
}
