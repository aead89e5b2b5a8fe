type Rule = { allow: boolean; pattern: string };

export type Robots = { sitemaps: string[]; allows: (path: string) => boolean };

const escaped = (text: string): string => text.replace(/[.+?^{}()|[\]\\]/g, '\\$&');

/** `*` stands for anything and `$` for the end (RFC 9309 §2.2.3). */
function toRegExp(pattern: string): RegExp {
  const anchored = pattern.endsWith('$');
  const body = (anchored ? pattern.slice(0, -1) : pattern).split('*').map((part) => escaped(part).replaceAll('$', '\\$')).join('.*');
  return new RegExp(`^${body}${anchored ? '$' : ''}`);
}

/**
 * robots.txt for one crawler (RFC 9309): the groups that name it, else those for `*`; the longest matching rule decides, `allow` at a tie.
 */
export function parseRobots(text: string, token: string): Robots {
  const groups: { agents: string[]; rules: Rule[] }[] = [];
  const sitemaps: string[] = [];
  let open = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, field = '', value = ''] = /^\s*([\w-]+)\s*:\s*(.*?)\s*$/.exec(line.replace(/(^|\s)#.*$/, '')) ?? [];
    const name = field.toLowerCase();
    if (name === 'sitemap') sitemaps.push(value);
    if (name === 'user-agent') {
      if (!open) groups.push({ agents: [], rules: [] });
      groups.at(-1)?.agents.push(value.toLowerCase());
      open = true;
    } else if (name === 'allow' || name === 'disallow') {
      open = false;
      if (value !== '') groups.at(-1)?.rules.push({ allow: name === 'allow', pattern: value });
    }
  }
  const named = groups.filter(({ agents }) => agents.includes(token.toLowerCase()));
  const rules = (named.length > 0 ? named : groups.filter(({ agents }) => agents.includes('*'))).flatMap((group) => group.rules)
    .sort((a, b) => b.pattern.length - a.pattern.length || Number(b.allow) - Number(a.allow))
    .map(({ allow, pattern }) => ({ allow, matches: toRegExp(pattern) }));
  return { sitemaps, allows: (path) => rules.find(({ matches }) => matches.test(path))?.allow ?? true };
}
