type Rule = { allow: boolean; pattern: string };

export type Robots = { sitemaps: string[]; allows: (path: string) => boolean };

/** Search engines read no more of it (RFC 9309 §2.5). */
const MOST_CHARACTERS = 500 * 1024;

/** Addresses are compared as they go over the wire. */
const wired = (text: string): string => text.replace(/[^\x20-\x7e]+/g, (part) => encodeURIComponent(part));

/** `*` stands for anything and `$` for the end (RFC 9309 §2.2.3); linear in the path, whatever the pattern. */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$');
  const [start = '', ...parts] = (anchored ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(start)) return false;
  if (parts.length === 0) return !anchored || path === start;
  let at = start.length;
  const last = parts.pop() ?? '';
  for (const part of parts) {
    const next = path.indexOf(part, at);
    if (next < 0) return false;
    at = next + part.length;
  }
  return anchored ? path.length - last.length >= at && path.endsWith(last) : path.indexOf(last, at) >= 0;
}

/**
 * robots.txt for one crawler (RFC 9309): the groups that name it, else those for `*`; the longest matching rule decides, `allow` at a tie.
 */
export function parseRobots(text: string, token: string): Robots {
  const groups: { agents: string[]; rules: Rule[] }[] = [];
  const sitemaps: string[] = [];
  let open = false;
  for (const line of text.slice(0, MOST_CHARACTERS).split(/\r\n|\r|\n/)) {
    const [, field = '', value = ''] = /^\s*([\w-]+)\s*:\s*(\S.*)?$/.exec(line.replace(/(^|\s)#.*$/, '').trimEnd()) ?? [];
    const name = field.toLowerCase();
    if (name === 'sitemap' && value !== '') sitemaps.push(value);
    if (name === 'user-agent') {
      if (!open) groups.push({ agents: [], rules: [] });
      groups.at(-1)?.agents.push(value.toLowerCase());
      open = true;
    } else if (name === 'allow' || name === 'disallow') {
      open = false;
      if (value !== '') groups.at(-1)?.rules.push({ allow: name === 'allow', pattern: wired(value) });
    }
  }
  const named = groups.filter(({ agents }) => agents.includes(token.toLowerCase()));
  const rules = (named.length > 0 ? named : groups.filter(({ agents }) => agents.includes('*'))).flatMap((group) => group.rules)
    .sort((a, b) => b.pattern.length - a.pattern.length || Number(b.allow) - Number(a.allow));
  return { sitemaps, allows: (path) => rules.find(({ pattern }) => matches(pattern, path))?.allow ?? true };
}
