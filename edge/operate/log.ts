import pino, { type DestinationStream, type Logger } from 'pino';
import type { ServerSettings } from '../../settings/env';

export type { Logger } from 'pino';

type Line = { level: number; msg?: string; err?: { stack?: string }; [field: string]: unknown };

const QUIET = new Set(['level', 'time', 'pid', 'hostname', 'msg', 'err']);

/** A line for people: what happened, then the details. */
export function asText(json: string): string {
  const line = JSON.parse(json) as Line;
  const fields = Object.entries(line).filter(([name]) => !QUIET.has(name)).map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const stack = line.err?.stack ? `\n${line.err.stack}` : '';
  return `${[line.level >= 40 ? `${pino.levels.labels[line.level]}:` : '', line.msg ?? '', ...fields].filter(Boolean).join(' ')}${stack}\n`;
}

const forPeople: DestinationStream = { write: (json) => void process.stderr.write(asText(json)) };

/** The server's log, on standard error: a JSON object a line, or plain lines on a terminal. */
export function openLog({ level, format }: ServerSettings['log']): Logger {
  const isText = (format ?? (process.stderr.isTTY ? 'text' : 'json')) === 'text';
  const options = { level, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime };
  return isText ? pino(options, forPeople) : pino(options, pino.destination({ dest: 2, sync: true }));
}
