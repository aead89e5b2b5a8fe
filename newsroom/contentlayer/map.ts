import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from 'contentlayer/generated';
import * as core from 'contentlayer2/core';
import { articleSource } from '../../contentlayer.config';
import { filesInMemory, runEffect } from './effect';

/** A file whose front matter has been normalised: `fields` by the schema of `contentlayer.config.ts`. */
export type StagedArticle = { fields: Record<string, unknown> & { path: string }; body: string };

export type MapResult = { articles: Article[]; failures: { path: string; text: string }[] };

/** Contentlayer's lists are collections of its effect library; everything after it wants arrays. */
function withPlainLists(article: Article): Article {
  const entries = Object.entries(article).map(([name, value]: [string, unknown]) => {
    const isList = typeof value === 'object' && value !== null && !Array.isArray(value) && Symbol.iterator in value;
    return [name, isList ? [...(value as Iterable<unknown>)] : value];
  });
  return Object.fromEntries(entries) as Article;
}

async function build(stagingDir: string, files: ReadonlyMap<string, string>): Promise<Article[]> {
  const source = await articleSource(stagingDir)(undefined as never);
  const config = { source, esbuildHash: 'broadsheet', filePath: '' };
  const built = await runEffect<{ allArticles?: Article[] }>(core.dynamicBuild({ config, verbose: false }), stagingDir, filesInMemory(files));
  return (built.allArticles ?? []).map(withPlainLists);
}

/**
 * As JSON, which is read many times quicker than YAML. The body stays here: nothing is asked of Contentlayer about it, and
 * to write, read and parse it again would cost a third of the run.
 */
const stagedText = ({ fields }: StagedArticle): string => `---json\n${JSON.stringify(fields)}\n---\n`;

/** @throws when the folder cannot be written, which no article is to blame for. */
async function mapIn(stagingDir: string, staged: readonly StagedArticle[]): Promise<Article[] | Error> {
  rmSync(stagingDir, { recursive: true, force: true });
  mkdirSync(stagingDir, { recursive: true });
  try {
    const files = new Map(staged.map((article, i) => [join(stagingDir, `${i}.md`), stagedText(article)]));
    // Contentlayer looks for names in the folder itself; what the files hold it asks of `files`
    for (const path of files.keys()) writeFileSync(path, '');
    return await build(stagingDir, files).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  } finally {
    rmSync(stagingDir, { recursive: true, force: true });
  }
}

/**
 * Maps and validates a batch through Contentlayer. A batch fails as a whole there, so a failed one is mapped file by
 * file: one bad article never hides another.
 */
export async function mapBatch(stagingDir: string, staged: readonly StagedArticle[]): Promise<MapResult> {
  if (staged.length === 0) return { articles: [], failures: [] };
  const mapped = await mapIn(stagingDir, staged);
  if (!(mapped instanceof Error)) return { articles: mapped, failures: [] };
  if (staged.length === 1) return { articles: [], failures: [{ path: staged[0]?.fields.path ?? '', text: mapped.message }] };
  const result: MapResult = { articles: [], failures: [] };
  for (const article of staged) {
    const single = await mapBatch(stagingDir, [article]);
    result.articles.push(...single.articles);
    result.failures.push(...single.failures);
  }
  return result;
}
