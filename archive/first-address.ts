import { encodePath } from '../i18n/paths';
import { routing } from '../i18n/routing';
import type { Driver } from './driver';

type Address = { locale: string; path: string };

/** Moves that are followed back; a circle ends there too. */
const MOST_MOVES = 10;

/** A `redirects.yml` target as it is stored: encoded, without the default edition's prefix. */
const asTarget = ({ locale, path }: Address): string => encodePath(locale === routing.defaultLocale ? path : `/${locale}${path}`);

/** Its own articles' addresses only: what an editor sends here from anywhere else was never this article. */
function before(db: Driver, address: Address): Address | null {
  const departed = db.get("SELECT locale, path FROM departed WHERE target_locale = ? AND target = ? AND path LIKE '/articles/%' ORDER BY at, path LIMIT 1", [address.locale, address.path]);
  const row = departed ?? db.get('SELECT path FROM redirects WHERE target = ? ORDER BY position LIMIT 1', [asTarget(address)]);
  if (!row) return null;
  if (departed) return { locale: String(row.locale), path: String(row.path) };
  const [, locale = '', path = ''] = /^\/([^/]+)(\/articles\/[^/]+)$/.exec(String(row.path)) ?? [];
  return path === '' ? null : { locale, path };
}

/** The first address of an article: back over its moves, recorded ones first, then those `redirects.yml` names in its order. */
export function firstAddress(db: Driver, locale: string, slug: string): Address {
  let address: Address = { locale, path: `/articles/${slug}` };
  for (let moves = 0; moves < MOST_MOVES; moves += 1) {
    const earlier = before(db, address);
    if (earlier === null) break;
    address = earlier;
  }
  return address;
}
