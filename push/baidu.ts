import { z } from 'zod';
import type { Outcome, Receiver } from './receivers';
import type { PushReply } from './transport';

/** 普通收录 · API 提交 (ziyuan.baidu.com): addresses in one request. */
const MOST = 2000;

const answer = z.looseObject({
  success: z.number().int().min(0).optional(), remain: z.number().int().min(0).optional(),
  not_same_site: z.array(z.string()).optional(), not_valid: z.array(z.string()).optional(),
  error: z.number().optional(), message: z.string().optional(),
});

function parsed(body: string): z.infer<typeof answer> | null {
  try {
    return answer.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}

function read({ status, body }: PushReply): Outcome {
  const said = parsed(body);
  const message = said?.message?.slice(0, 80) ?? '';
  const note = `${status}${message ? `: ${message}` : ''}`;
  if (/over quota/i.test(message)) return { kind: 'quota', note };
  if (status === 401 || /token is not valid|site error|site init fail/i.test(message)) return { kind: 'closed', note };
  if (status === 400) return { kind: 'refused', note };
  if (status !== 200) return { kind: 'later', note };
  if (said?.success === undefined) return { kind: 'later', note: '200 without the usual answer' };
  const refused = [...(said.not_same_site ?? []), ...(said.not_valid ?? [])];
  return { kind: 'accepted', note: `200: ${said.success} taken`, refused, ...(said.remain === undefined ? {} : { remain: said.remain }) };
}

/** Baidu takes new addresses only, so many a day; what was sent before or is not new costs the right to send. */
export function baidu({ token, endpoint }: { token: string; endpoint: string }, siteUrl: string): Receiver {
  const url = new URL(endpoint);
  url.searchParams.set('site', siteUrl);
  url.searchParams.set('token', token);
  return {
    name: 'baidu', about: 'new articles', most: MOST, repeatMs: 0,
    request: (urls) => ({ url: url.href, type: 'text/plain', body: urls.join('\n') }),
    read,
  };
}
