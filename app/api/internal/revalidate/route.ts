import { revalidatePath } from 'next/cache';

/** Set by the edge in this process; nobody outside can know it, and the edge lets nobody through to here. */
const KEY = Symbol.for('broadsheet.internal-key');

/** Renders the named pages anew on their next request: `{ paths: string[] }`, or `{ paths: null }` for every page. */
export async function POST(request: Request): Promise<Response> {
  const key = (globalThis as { [KEY]?: string })[KEY];
  if (key === undefined || request.headers.get('x-broadsheet-key') !== key) return new Response(null, { status: 404 });
  const { paths } = (await request.json()) as { paths: string[] | null };
  if (paths === null) revalidatePath('/', 'layout');
  else for (const path of paths) revalidatePath(path);
  return new Response(null, { status: 204 });
}
