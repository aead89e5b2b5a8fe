import { resolve } from 'node:path';
import { run } from './processes';

/** Server and load each have a core, so that neither takes from the other. */
export const SERVER_CORE = '0';
const LOAD_CORE = '1';
export const CONNECTIONS = 20;
const SLACK_MS = 20_000;

export const CODINGS = ['plain', 'gzip', 'br'] as const;
export type Coding = (typeof CODINGS)[number];

/** What wrk saw: whole answers, of them refused (status over 399), and requests without an answer. */
export type Load = { answers: number; seconds: number; bytes: number; p50Ms: number; p99Ms: number; refused: number; failed: number };

export type Asking = {
  origin: string;
  path?: string;
  coding: Coding;
  seconds: number;
  /** A file of addresses, asked in turn or at random; or addresses that exist nowhere. */
  list?: { file: string; order: 'once' | 'random' } | 'missing';
  /** Ends after so many answers, if that is sooner. */
  most?: number;
};

/** Asks as fast as answers come, from the other core, over 20 connections. */
export async function load(wrk: string, { origin, path = '/', coding, seconds, list, most = 0 }: Asking): Promise<Load> {
  const { port, host } = new URL(origin);
  const args = [
    '-c', LOAD_CORE, wrk, '-t', '1', '-c', String(CONNECTIONS), '-d', `${Math.ceil(seconds)}s`, '--timeout', '20s', '-s', resolve('bench/wrk.lua'),
    '-H', `Host: ${host}`, '-H', `Accept-Encoding: ${coding === 'plain' ? 'identity' : coding}`, `http://127.0.0.1:${port}${path}`, '--',
    typeof list === 'object' ? list.file : '-', typeof list === 'object' ? list.order : (list ?? 'once'), String(most),
  ];
  const { code, stdout, stderr } = await run('taskset', args, {
    limitMs: seconds * 1000 + SLACK_MS,
    onError: (text, child) => void (text.includes('enough') && child.kill('SIGINT')),
  });
  const line = stdout.split('\n').find((text) => text.startsWith('{'));
  if (code !== 0 || !line) throw new Error(`wrk ended with ${code}: ${stderr || stdout}`);
  return JSON.parse(line) as Load;
}
