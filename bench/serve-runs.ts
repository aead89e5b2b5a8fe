import { type Asking, type Coding, type Load, load } from './load';
import { cpuSecondsOfAll, folderMb, memoryOfAll, peakOfAll } from './processes';
import type { Measured, Storm } from './serve-report';

const WARM_SECONDS = 3;
/** Pages nobody asked for yet are rendered one by one: filling the cache with 10,000 of them takes its time, but not more. */
const LONGEST_WARMING_S = 300;
const LONGEST_STORM_S = 300;

/** As `load`, with the processor time it cost the server: what remains comparable when other programs take a part of the core. */
async function costed(wrk: string, pid: number, asking: Asking): Promise<Load & { cpuSeconds: number }> {
  const before = cpuSecondsOfAll(pid);
  const seen = await load(wrk, asking);
  return { ...seen, cpuSeconds: cpuSecondsOfAll(pid) - before };
}

type Page = { server: string; pid: number | undefined; origin: string; path: string; coding: Coding; seconds: number };

/** One page, asked for again and again. */
export async function hotPage(wrk: string, { server, pid = 0, origin, path, coding, seconds }: Page): Promise<Measured> {
  await load(wrk, { origin, path, coding, seconds: WARM_SECONDS });
  const seen = await costed(wrk, pid, { origin, path, coding, seconds });
  if (seen.refused + seen.failed > 0) throw new Error(`${server}: ${seen.refused} answers were refusals, ${seen.failed} requests had none`);
  return { server, what: 'one page', coding, ...seen, memoryMb: memoryOfAll(pid) };
}

type Pages = { pid: number | undefined; origin: string; list: string; pages: number; seconds: number; say: (text: string) => void };

/** Many pages as a browser asks for them: each for the first time, then at random once all were asked for. */
export async function differentPages(wrk: string, { pid = 0, origin, list, pages, seconds, say }: Pages): Promise<Measured[]> {
  say(`${pages} different pages, the first time (${LONGEST_WARMING_S} s at most) …`);
  const common = { origin, coding: 'br' } as const;
  const cold = await costed(wrk, pid, { ...common, seconds: LONGEST_WARMING_S, list: { file: list, order: 'once' }, most: pages });
  if (cold.answers < pages) say(`Only ${cold.answers} of ${pages} pages were asked for in that time; the rest are cold below, too.`);
  const measured = (what: string, seen: typeof cold): Measured => ({ server: 'Broadsheet', what, coding: 'br', ...seen, memoryMb: memoryOfAll(pid) });
  const first = measured(`${Math.min(pages, cold.answers)} pages, first time`, cold);
  const again = await costed(wrk, pid, { ...common, seconds, list: { file: list, order: 'random' } });
  return [first, measured(`${pages} pages, at random`, again)];
}

type Stormy = { pid: number | undefined; origin: string; requests: number; dataDir: string; say: (text: string) => void };

/** Addresses that do not exist, each another one: what they leave behind in memory and on the disk. */
export async function storm(wrk: string, { pid = 0, origin, requests, dataDir, say }: Stormy): Promise<Storm> {
  say(`${requests} addresses that do not exist (${LONGEST_STORM_S} s at most) …`);
  const look = (): Storm['before'] => ({ memoryMb: memoryOfAll(pid), buildMb: folderMb('.next'), dataMb: folderMb(dataDir) });
  const before = look();
  const seen = await costed(wrk, pid, { origin, coding: 'br', seconds: LONGEST_STORM_S, list: 'missing', most: requests });
  return { ...seen, asked: requests, before, after: look(), peakMb: peakOfAll(pid) };
}
