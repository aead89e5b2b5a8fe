import { type Figure, table } from './figures';
import type { Coding, Load } from './load';

export type Measured = Load & { server: string; what: string; coding: Coding; memoryMb: number; cpuSeconds: number };
type Footprint = { memoryMb: number; buildMb: number; dataMb: number };
export type Storm = Load & { cpuSeconds: number; asked: number; before: Footprint; after: Footprint; peakMb: number };
/** `byCpu` compares answers per second of processor time instead of per second of the clock. */
export type Goal = { what: string; ratio: number; byCpu: number; goal: number; isMet: boolean };

const perSecond = ({ answers, seconds }: Load): number => answers / seconds;
const perCpuSecond = ({ answers, cpuSeconds }: Measured): number => answers / cpuSeconds;
const wireKb = ({ bytes, answers }: Load): string => `${(bytes / answers / 1024).toFixed(1)} KB`;
const times = ({ p50Ms, p99Ms }: Load): string => `p50 ${p50Ms.toFixed(2)} ms, p99 ${p99Ms.toFixed(2)} ms`;
const troubles = ({ refused, failed }: Load): string => (refused + failed > 0 ? `, ${refused} refused, ${failed} without an answer` : '');

/** Requests a second, times, bytes and memory, one line per measurement. */
export function measuredTable(measured: readonly Measured[]): string {
  return table(measured.map((one): Figure => ({
    what: `${one.server}: ${one.what}, ${one.coding}`, value: perSecond(one), unit: '/s',
    note: `${perCpuSecond(one).toFixed(0)} per second of processor, ${times(one)}, ${wireKb(one)} an answer, ${one.memoryMb.toFixed(0)} MB${troubles(one)}`,
  })));
}

/** What requests for nothing left behind. */
export function stormTable(storm: Storm): string {
  const { before, after } = storm;
  const change = (what: string, key: keyof Footprint): Figure => ({ what, value: after[key], unit: 'MB', note: `before ${before[key].toFixed(1)} MB` });
  return table([
    { what: `${storm.answers} of ${storm.asked} addresses that do not exist`, value: perSecond(storm), unit: '/s', note: `${times(storm)}, ${wireKb(storm)} an answer, ${storm.failed} without one` },
    { what: '  memory of the server', value: after.memoryMb, unit: 'MB', note: `before ${before.memoryMb.toFixed(0)} MB, at most ${storm.peakMb.toFixed(0)} MB since its start` },
    change('  .next', 'buildMb'), change('  DATA_DIR', 'dataMb'),
  ]);
}

/** The ratios that matter, of those that could be measured. */
export function goals(measured: readonly Measured[]): Goal[] {
  const find = (server: string, coding: Coding): Measured | undefined => measured.find((one) => one.server === server && one.what === 'one page' && one.coding === coding);
  const wanted: readonly (readonly [string, Coding, string, Coding, number])[] = [
    ['next start, plain', 'plain', 'next start', 'plain', 20],
    ['nginx from disk, plain', 'plain', 'nginx, from disk', 'plain', 1 / 3],
    ['nginx compressing on the fly at level 6, gzip', 'gzip', 'nginx, gzip level6', 'gzip', 10],
    ['nginx compressing on the fly at level 1, gzip', 'gzip', 'nginx, gzip level1', 'gzip', 10],
    ['nginx compressing on the fly at level 6, by brotli', 'br', 'nginx, gzip level6', 'gzip', 10],
  ];
  return wanted.flatMap(([what, coding, server, otherCoding, goal]) => {
    const [own, other] = [find('Broadsheet', coding), find(server, otherCoding)];
    if (!own || !other) return [];
    const ratio = perSecond(own) / perSecond(other);
    return [{ what, ratio, byCpu: perCpuSecond(own) / perCpuSecond(other), goal, isMet: ratio >= goal }];
  });
}

/** The goals as lines for people. */
export const goalLines = (reached: readonly Goal[]): string => reached
  .map(({ what, ratio, byCpu, goal, isMet }) => `${isMet ? 'met   ' : 'missed'}  ${ratio.toFixed(2)} × ${what} (goal ${goal.toFixed(2)}; by processor time ${byCpu.toFixed(2)})`).join('\n');
