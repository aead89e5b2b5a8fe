import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readRoutes, routeOf } from './routes';

test('a path is answered by the first route that fits, as Next tries them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-routes-'));
  mkdirSync(join(folder, 'server'));
  const write = (name: string, value: object): void => writeFileSync(join(folder, name), JSON.stringify(value));
  write('routes-manifest.json', {
    staticRoutes: [{ page: '/api/x', regex: '^/api/x(?:/)?$' }, { page: '/_not-found', regex: '^/_not\\-found(?:/)?$' }],
    dynamicRoutes: [{ page: '/[locale]/tags', regex: '^/([^/]+?)/tags(?:/)?$' }, { page: '/[locale]/[page]', regex: '^/([^/]+?)/([^/]+?)(?:/)?$' }],
  });
  write('server/app-paths-manifest.json', { '/api/x/route': 'app/api/x/route.js', '/[locale]/tags/page': 'app/[locale]/tags/page.js', '/[locale]/[page]/page': 'app/[locale]/[page]/page.js' });
  write('prerender-manifest.json', { dynamicRoutes: { '/[locale]/tags': {} } });
  const routes = readRoutes(folder);
  assert.deepEqual(['/api/x', '/zh-CN/tags', '/zh-CN/about', '/zh-CN/a/b', '/_not-found'].map((path) => routeOf(routes, path)?.name ?? null), ['/api/x', '/[locale]/tags', '/[locale]/[page]', null, null]);
  assert.deepEqual(routes.map(({ isKept }) => isKept), [false, true, false]);
  assert.equal(routeOf(routes, '/zh-CN/tags')?.file, join(folder, 'server/app/[locale]/tags/page.js'));
  rmSync(folder, { recursive: true });
});
