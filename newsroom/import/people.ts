import { stringify } from 'yaml';
import { at, type Fields, isMap, listOf, mapOf, textOf } from './maps';

/** An author as found in front matter, in `data/` or in the site's settings. */
export type Person = { id: string; fields: Fields; bio: string };

const NAMES: Readonly<Record<string, readonly string[]>> = {
  name: ['name', 'title', 'display_name'],
  role: ['role', 'job', 'position', 'occupation'],
  avatar: ['avatar', 'image', 'photo', 'picture', 'thumbnail', 'authorimage'],
  email: ['email', 'mail'],
};
const SITES: Readonly<Record<string, string>> = { github: 'https://github.com/', twitter: 'https://x.com/', x: 'https://x.com/', weibo: 'https://weibo.com/' };

function linkOf(label: string, value: string | null): { label: string; url: string }[] {
  const base = SITES[label.toLowerCase()];
  const url = value === null ? null : /^https?:\/\//i.test(value) ? value : base === undefined || /[\s:]/.test(value) ? null : base + value.replace(/^@/, '');
  return url !== null && URL.canParse(url) ? [{ label, url }] : [];
}

function linksOf(fields: Fields): { label: string; url: string }[] {
  const listed = [fields.links, fields.social, fields.socials].flatMap((held) => (isMap(held)
    ? Object.entries(held).flatMap(([label, value]) => linkOf(label, textOf(value)))
    : listOf(held).flatMap((item) => linkOf(
      textOf(at(item, 'label')) ?? textOf(at(item, 'name')) ?? textOf(at(item, 'icon')) ?? 'Web', textOf(at(item, 'url')) ?? textOf(at(item, 'link')) ?? textOf(at(item, 'href')),
    ))));
  const own = ['website', 'homepage', 'url', 'github', 'twitter', 'weibo'].flatMap((key) => linkOf(key === 'url' ? 'website' : key, textOf(fields[key])));
  return [...listed, ...own];
}

/** An author's file as `newsroom/site/authors.ts` reads it; null for one without a name. */
export function personFile({ id, fields, bio }: Person, avatarFolder: string | null): string | null {
  const lower = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key.toLowerCase(), value]));
  const all: Fields = { ...mapOf(lower.params), ...lower };
  const pick = (names: readonly string[]): string | null => names.map((name) => textOf(all[name])).find((text) => text != null) ?? null;
  const front: Fields = {};
  for (const [key, names] of Object.entries(NAMES)) {
    const value = pick(names);
    if (value !== null) front[key] = value;
  }
  front.name ??= textOf(id);
  if (typeof front.avatar === 'string' && avatarFolder !== null && !/^(?:\/|https?:)/i.test(front.avatar)) front.avatar = `${avatarFolder}/${front.avatar}`;
  const links = linksOf(all);
  if (links.length > 0) front.links = links;
  const text = bio.trim() === '' ? (pick(['bio', 'description', 'about', 'summary']) ?? '') : bio.trim();
  return front.name == null ? null : `---\n${stringify(front, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })}---\n${text === '' ? '' : `\n${text}\n`}`;
}
