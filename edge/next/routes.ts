import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One route of the build: the file that answers it, and whether Next would keep its answers (ISR). */
export type Route = { name: string; file: string; regex: RegExp; isKept: boolean };

type Manifest = { dynamicRoutes: { page: string; regex: string }[]; staticRoutes: { page: string; regex: string }[] };

/**
 * The routes of a build in the order Next tries them, from the manifests it writes (routes-manifest, app-paths-manifest,
 * prerender-manifest).
 * @throws when there is no build.
 */
export function readRoutes(distDir: string): Route[] {
  const read = <T>(name: string): T => JSON.parse(readFileSync(join(distDir, name), 'utf8')) as T;
  const { dynamicRoutes, staticRoutes } = read<Manifest>('routes-manifest.json');
  const files = new Map(Object.entries(read<Record<string, string>>('server/app-paths-manifest.json'))
    .map(([page, file]) => [page.replace(/\/(?:page|route)$/, '') || '/', file]));
  const kept = new Set(Object.keys(read<{ dynamicRoutes: Record<string, unknown> }>('prerender-manifest.json').dynamicRoutes));
  return [...staticRoutes, ...dynamicRoutes].flatMap(({ page, regex }) => {
    const file = files.get(page);
    return file === undefined ? [] : [{ name: page, file: join(distDir, 'server', file), regex: new RegExp(regex), isKept: kept.has(page) }];
  });
}

/** The route of a path as Next sees it, edition in front; null when the app has none. */
export const routeOf = (routes: readonly Route[], path: string): Route | null => routes.find(({ regex }) => regex.test(path)) ?? null;
