import { mkdir, rm, writeFile } from 'node:fs/promises';
import * as core from 'contentlayer2/core';
import { articleSource } from '../contentlayer.config';
import { filesInMemory, runEffect } from '../newsroom/contentlayer/effect';

const OUT = '.contentlayer/generated';

/** Writes Contentlayer's types for the schema; no `index.mjs`, so that nobody can import article values (ADR 0001). */
async function main(): Promise<void> {
  const source = await articleSource(process.cwd())(undefined as never);
  const schemaDef = await runEffect<core.SchemaDef>(source.provideSchema('broadsheet'), process.cwd(), filesInMemory(new Map()));
  await rm(OUT, { recursive: true, force: true });
  await mkdir(OUT, { recursive: true });
  await writeFile(`${OUT}/types.d.ts`, core.renderTypes({ schemaDef, generationOptions: { sourcePluginType: source.type, options: source.options } }));
  await writeFile(`${OUT}/index.d.ts`, core.makeDataTypes({ schemaDef, options: source.options }));
}

await main();
process.exit(0);
