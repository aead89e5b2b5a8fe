/** What is asked of a receiver. */
export type PushRequest = { url: string; type: string; body: string };
export type PushReply = { status: number; retryAfter: string | null; body: string };
/** @throws when no whole answer came. */
export type Transport = (request: PushRequest, signal: AbortSignal) => Promise<PushReply>;

const TIMEOUT_MS = 10_000;
/** Answers are a line or two; of a longer one the rest is not read. */
const LONGEST_ANSWER = 64 * 1024;

async function beginning(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    bytes += value.byteLength;
    if (bytes > LONGEST_ANSWER) {
      await reader.cancel();
      break;
    }
  }
  return Buffer.concat(chunks).subarray(0, LONGEST_ANSWER).toString('utf8');
}

/** One POST with an end: in time, in bytes, and without following a redirect, since addresses hold keys. */
export const overHttp = (siteUrl: string, timeoutMs = TIMEOUT_MS): Transport => async ({ url, type, body }, signal) => {
  const response = await fetch(url, {
    method: 'POST', body, redirect: 'manual', signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    headers: { 'content-type': type, 'user-agent': `Broadsheet (+${siteUrl})` },
  });
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await beginning(response) };
};
