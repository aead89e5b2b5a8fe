import { getArchive } from '../../_lib/archive';

export const dynamic = 'force-dynamic';

/** 200 as soon as pages can be served, 503 before (DESIGN §3). */
export function GET(): Response {
  try {
    const archive = getArchive();
    const published = archive.publishedAt();
    return Response.json({ status: 'ready', contentVersion: archive.version(), publishedAt: new Date(published).toISOString(), ageSeconds: Math.round((Date.now() - published) / 1000) });
  } catch {
    return Response.json({ status: 'starting' }, { status: 503 });
  }
}
