import { AuditError } from '../errors';
import type { Findings } from '../findings';
import { type Client, ROBOT } from '../read/client';
import { parseRobots, type Robots } from '../read/robots';

/**
 * robots.txt as it stands: with 4xx everything may be asked for, with 5xx nothing (RFC 9309 §2.3.1).
 * @throws AuditError when nothing answers.
 */
export async function readRobots(client: Client, findings: Findings): Promise<Robots> {
  const { status, failure, headers, body } = await client.get('/robots.txt');
  const say = (level: 'error' | 'warning', found: string, expected: string): void => findings.add({ rule: 'robots', level, side: 'site', address: '/robots.txt', found, expected });
  if (status === 0) throw new AuditError(`The site does not answer: ${failure}.`);
  if (status >= 500 || status === 429 || failure !== null) throw new AuditError(`/robots.txt answers ${failure ?? `status ${status}`}: no search engine would go on.`);
  if (status !== 200) {
    say('warning', `status ${status}`, 'a text that names the sitemaps');
    return parseRobots('', ROBOT);
  }
  if (!/^text\/plain\b/i.test(headers['content-type'] ?? '')) say('error', `content-type ${JSON.stringify(headers['content-type'] ?? '')}`, 'text/plain');
  const robots = parseRobots(body, ROBOT);
  if (robots.sitemaps.length === 0) say('error', 'no Sitemap line', 'the absolute address of each sitemap');
  for (const href of robots.sitemaps) if (!/^https?:\/\//.test(href)) say('error', `Sitemap: ${href}`, 'an absolute address');
  return robots;
}
