import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defaultSite } from '../settings/site-schema';
import { dayNumber } from '../archive/periods';
import { FOREVER, UNWEIGHTED } from '../archive/schema';
import { indexEntry } from '../archive/search/store';
import { openForWriting } from '../archive/store';
import type { StoredArticle } from '../archive/stored';
import { ArchiveWriter } from '../archive/write';

export const NOON = Date.parse('2026-03-10T12:00:00+08:00');
export const HOUR = 3_600_000;
export const SITE_URL = 'https://news.example';

export function article(slug: string, over: Partial<StoredArticle> = {}): StoredArticle {
  const date = over.date ?? NOON - HOUR;
  return {
    path: `articles/${slug}.md`, locale: 'zh-CN', slug, translationKey: slug, title: slug, date, day: dayNumber(date, 'Asia/Shanghai'), modified: date,
    visibleFrom: date, visibleUntil: FOREVER, sortWeight: UNWEIGHTED, indexing: 'index', index: indexEntry({ title: slug, terms: 'C#', summary: '', body: slug }), body: slug,
    card: { language: 'zh-CN', linkTitle: slug, summary: '', lead: null, weight: 0, words: 1, minutes: 1, picture: null, categories: [] },
    record: { leadPicture: null, description: null, keywords: [], images: [], options: {}, source: null, sourceUrl: null, originalTitle: null, bodySource: null, guid: null, bodyImages: {}, bodyLinks: {} },
    terms: [{ kind: 'tag', id: 'C#', label: 'C#', legacy: [] }], oldPaths: [], menus: [], ...over,
  };
}

/** One publish into the archive of a folder, as the publisher makes it; without the edition that converts, unless a test is about it. */
export function publish(dataDir: string, now: number, work: (writer: ArchiveWriter) => void, hubs: string[] = [], traditionalChinese = false): void {
  const writer = new ArchiveWriter(openForWriting(dataDir));
  writer.transaction(() => {
    if (writer.version() === 0) writer.news.everything();
    const site = defaultSite();
    writer.putSite({ ...site, traditionalChinese, feeds: { ...site.feeds, hubs } });
    work(writer);
    writer.bumpVersion(now);
  });
  writer.close();
}

export function put(writer: ArchiveWriter, stored: StoredArticle, now: number, stamp = 'one'): void {
  writer.files.put({ path: stored.path, size: 1, mtime: 1, hash: stamp, state: 'published', report: '[]' });
  writer.putArticle(stored, now, stamp);
}

export type Asked = { url: string; body: string };
export type Endpoint = { origin: string; asked: Asked[]; stop: () => Promise<void> };

/** A receiver that behaves as a test wants. */
export async function endpoint(answer: (asked: Asked, response: ServerResponse, request: IncomingMessage) => void): Promise<Endpoint> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const one = { url: request.url ?? '', body: Buffer.concat(chunks).toString('utf8') };
      asked.push(one);
      answer(one, response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked,
    stop: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
