import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContentFile } from './content-files';
import { hugoSite } from './hugo-site';
import { type Fields, withLowerKeys } from './maps';
import { hugoAddresses } from './old-url';

type Case = { config?: Fields; file?: string; data?: Fields; role?: ContentFile['role'] };

function addresses({ config = {}, file = 'post/My Post', data = {}, role = 'single' }: Case): string[] {
  const site = hugoSite(withLowerKeys(config) as Fields);
  const folders = file.split('/');
  const name = folders.pop() ?? '';
  const content: ContentFile = { source: `content/${file}.md`, language: site.main, folders, name, role, ending: 'md' };
  return hugoAddresses(content, { title: 'A Title', date: '2024-03-09 23:30:00', ...data }, site).paths;
}

const permalinks = (pattern: string): Fields => ({ permalinks: { post: pattern } });

// Hugo's documentation of URLs; the forms of names are those of its own path code (newsroom/hugo)
const CASES: readonly [name: string, given: Case, expected: string[]][] = [
  ['the file in its folder', {}, ['/post/my-post/']],
  ['a name of two generations', { file: 'post/a - b' }, ['/post/a---b/', '/post/a-b/']],
  ['Chinese, marks dropped', { file: 'post/2025年“第一篇”？' }, ['/post/2025年第一篇/']],
  ['a slug', { data: { slug: 'Other Name' } }, ['/post/other-name/']],
  ['a bundle', { file: 'post/bundle', role: 'leaf', data: { slug: 's' } }, ['/post/s/']],
  ['at the top', { file: 'about' }, ['/about/']],
  ['url with a slash at the start', { data: { url: '/News/Foo' } }, ['/News/Foo/']],
  ['url of a file', { config: { uglyURLs: true }, data: { url: 'News/foo.html' } }, ['/News/foo.html']],
  ['ugly', { config: { uglyURLs: true } }, ['/post/my-post.html']],
  ['ugly in another section', { config: { uglyURLs: { news: true } } }, ['/post/my-post/']],
  ['case kept', { config: { disablePathToLower: true } }, ['/post/My-Post/']],
  ['accents removed', { config: { removePathAccents: true }, file: 'post/Ångström' }, ['/post/angstrom/']],
  ['below a base path and a language', { config: { baseURL: 'https://e.example/blog/', defaultContentLanguage: 'zh-cn', defaultContentLanguageInSubdir: true } }, ['/blog/zh-cn/post/my-post/']],
  ['dates', { config: permalinks('/:year/:month/:day/:slug/') }, ['/2024/03/09/a-title/']],
  ['the day as written, whatever the offset', { config: permalinks('/:day/'), data: { date: '2024-03-09T23:30:00-08:00' } }, ['/09/']],
  ['names of dates', { config: permalinks('/:monthname/:weekday/:weekdayname/:yearday/') }, ['/march/6/saturday/69/']],
  ['section and title', { config: permalinks('/:section/:title/'), data: { title: 'C++ 入门' } }, ['/post/c-入门/']],
  ['a title with a slash, two generations', { config: permalinks('/:title/'), data: { title: 'a/b' } }, ['/a-b/', '/a/b/']],
  ['slug in a permalink', { config: permalinks('/p/:slug'), data: { slug: 'S' } }, ['/p/s/']],
  ['file name, ugly', { config: { ...permalinks('/:year/:filename/'), uglyURLs: true } }, ['/2024/my-post.html']],
  ['slug or file name', { config: permalinks('/:slugorcontentbasename/') }, ['/my-post/']],
  ['sections', { config: permalinks('/:sections/:slug/'), file: 'post/Sub Folder/x' }, ['/post/sub-folder/a-title/']],
  ['parts of sections', { config: permalinks('/:sections[1:]/:sections[last]/x/'), file: 'post/a/b/x' }, ['/a/b/b/x/']],
  ['permalinks by kind', { config: { permalinks: { page: { post: '/:year/' }, section: { post: '/s/' } } } }, ['/2024/']],
  ['of another section', { config: { permalinks: { news: '/:year/' } } }, ['/post/my-post/']],
];
for (const [name, given, expected] of CASES) {
  test(`old address: ${name}`, () => assert.deepEqual(addresses(given), expected));
}

test('what a permalink cannot be filled with is said', () => {
  const site = hugoSite({ permalinks: { post: '/:06/:slug/', news: '/:year/' } });
  const problem = (section: string): string | null =>
    hugoAddresses({ source: 'x', language: site.main, folders: [section], name: 'x', role: 'single', ending: 'md' }, { title: 'T' }, site).problem;
  assert.match(problem('post') ?? '', /holds :06/);
  assert.match(problem('news') ?? '', /needs a date/);
});
