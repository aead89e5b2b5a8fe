import type { Archive } from '../../archive';

export type Health = { status: number; body: { status: 'ready' | 'starting' | 'stopping'; live: true; contentVersion?: number; publishedAt?: string; ageSeconds?: number } };

/** 200 as soon as pages can be served; 503 before, while the archive cannot be read, and once the server is to stop (DESIGN §3). */
export function healthOf(archive: () => Archive, isDraining: boolean, now: number): Health {
  if (isDraining) return { status: 503, body: { status: 'stopping', live: true } };
  try {
    const version = archive().version();
    const published = archive().publishedAt();
    return { status: 200, body: { status: 'ready', live: true, contentVersion: version, publishedAt: new Date(published).toISOString(), ageSeconds: Math.round((now - published) / 1000) } };
  } catch {
    return { status: 503, body: { status: 'starting', live: true } };
  }
}
