import { searchPath } from '../i18n/paths';
import { routing } from '../i18n/routing';

/** Named by the `Speculation-Rules` header of pages, so that no page carries them and no policy has to allow inline ones. */
export const SPECULATION_RULES_PATH = '/_client/speculation-rules.json';

const SEARCHES = routing.locales.map((locale) => `${searchPath(locale)}*`);

/** What a reader is about to open is fetched when the pointer rests on a link or a finger goes down: pages, never files. */
export const SPECULATION_RULES = JSON.stringify({
  prefetch: [{
    where: {
      and: [
        { href_matches: '/*' },
        { not: { href_matches: ['/api/*', '/_next/*', '/_client/*', '/media/*', '/preview/*', ...SEARCHES, '/*.xml', '/*.json', '/*.md', '/*.txt'] } },
        { not: { selector_matches: '[rel~=nofollow], [download], [target=_blank]' } },
      ],
    },
    eagerness: 'moderate',
  }],
});
