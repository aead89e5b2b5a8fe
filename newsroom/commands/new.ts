import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zonedParts } from '../../i18n/dates';
import { readSettings } from '../../settings/env';
import { openContentFolder } from '../content-folder';
import { fileNew } from '../hugo';
import { readSite } from '../site/site-file';
import { runCommand } from './command';

const HELP = `Writes the skeleton of an article and prints its path: npm run content:new -- "标题" [options]

  --slug NAME       last part of the address (default: made from the title)
  --category ID     section, e.g. tech
  --lang EDITION    edition, e.g. en (default: the site's language)
  --help            this text

The article is a draft until you remove "draft: true". An existing file is never overwritten.`;

/** Longest base name in characters: three bytes each stay below a file system's 255. */
const MAX_NAME = 60;

const pad = (n: number): string => String(n).padStart(2, '0');

function skeleton(title: string, date: string, category: string): string {
  return `---
title: ${JSON.stringify(title)}
date: ${JSON.stringify(date)}
draft: true
summary: ""
categories:
  - ${JSON.stringify(category)}
tags: []
authors: []
thumbnail: ""
thumbnailAlt: ""
lead: ""
---

`;
}

await runCommand({
  help: HELP,
  options: { slug: { type: 'string' }, category: { type: 'string' }, lang: { type: 'string' } },
  run: ({ slug, category, lang }, [title = '']) => {
    if (title.trim() === '') throw Object.assign(new Error('Give a title: npm run content:new -- "标题"'), { code: 'ERR_PARSE_ARGS_TITLE' });
    const content = openContentFolder(readSettings().contentDir);
    const { site } = readSite(content.root);
    const now = zonedParts(Date.now(), site?.timeZone ?? 'Asia/Shanghai');
    const date = `${now.year}-${pad(now.month)}-${pad(now.day)} ${pad(now.hour)}:${pad(now.minute)}:${pad(now.second)}`;
    const name = [...fileNew(slug ?? title).replaceAll('/', '-')].slice(0, MAX_NAME).join('') || `article-${date.replace(/\D/g, '')}`;
    const folder = join(content.root, content.articles, String(now.year), pad(now.month));
    const path = join(folder, `${name}${lang === undefined || lang === site?.language ? '' : `.${lang}`}.md`);
    if (existsSync(path)) throw Object.assign(new Error(`${path} exists already; choose another --slug.`), { code: 'ERR_PARSE_ARGS_EXISTS' });
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, skeleton(title.trim(), date, category ?? site?.categories[0]?.id ?? ''), { flag: 'wx' });
    process.stdout.write(`${relative(process.cwd(), path)}\n`);
    return 0;
  },
});
