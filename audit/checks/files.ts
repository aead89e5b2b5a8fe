import type { State } from '../crawl/state';
import type { FileRecord, Finding } from '../types';

const IMAGE = /^image\//i;
const PART = /^(?:text\/css|(?:text|application)\/(?:javascript|ecmascript|x-javascript))\b/i;
const MEDIUM = /^(?:video|audio|text)\/|^application\/(?:ogg|octet-stream|vnd\.apple\.mpegurl|dash\+xml)/i;
const ICON = /^(?:image\/|application\/(?:manifest\+json|json))/i;

function faultOf({ status, failure, type }: FileRecord, types: RegExp): string | null {
  if (failure !== null) return failure;
  if (status !== 200) return `status ${status}`;
  return types.test(type) ? null : `content-type ${JSON.stringify(type)}`;
}

/** Pictures, style sheets, scripts and icons of the site that do not answer as what they are. */
export function* fileFindings({ files, pictures, media, cards, parts, icons }: Pick<State, 'files' | 'pictures' | 'media' | 'cards' | 'parts' | 'icons'>): Generator<Finding> {
  const groups = [
    { mentions: pictures, types: IMAGE, rule: 'broken-image' }, { mentions: cards, types: IMAGE, rule: 'broken-image' },
    { mentions: media, types: MEDIUM, rule: 'broken-file' },
    { mentions: parts, types: PART, rule: 'broken-file' }, { mentions: icons, types: ICON, rule: 'broken-file' },
  ] as const;
  for (const { mentions, types, rule } of groups) {
    for (const address of mentions.addresses) {
      const file = files.get(address);
      const fault = file ? faultOf(file, types) : null;
      if (fault === null) continue;
      for (const { side, page, count } of mentions.of(address)) {
        yield { rule, level: side === 'site' ? 'error' : 'warning', side, address: page, count, found: `${address}: ${fault}`, expected: 'a file that answers 200 with its type' };
      }
    }
  }
}
