import { isTarget } from '../checks/anchors';
import { pageFacts } from '../read/page-facts';
import { each } from './each';
import { isLate, leaveOut, type State } from './state';

/** Looks for the ids that links name on other pages; each page is asked for once more, as no ids are kept. */
export async function checkFragments(state: State): Promise<void> {
  const { client, fragments, pages, findings, limits } = state;
  const wanted = new Map<string, string[]>();
  for (const target of fragments.addresses) {
    const at = target.indexOf('#');
    const path = target.slice(0, at);
    if (pages.get(path)?.facts) wanted.set(path, [...(wanted.get(path) ?? []), target.slice(at + 1)]);
  }
  const all = [...wanted];
  let done = 0;
  await each(all, limits.concurrency, async ([path, names]) => {
    if (isLate(state)) return leaveOut(state, 'links into the middle of other pages');
    const { status, failure, body } = await client.get(path);
    state.progress('anchors', (done += 1), all.length);
    if (status !== 200 || failure !== null) return;
    const ids = new Set(pageFacts(body).ids);
    for (const name of names.filter((fragment) => !isTarget(fragment, ids))) {
      for (const { side, page, count } of fragments.of(`${path}#${name}`)) {
        findings.add({ rule: 'anchor', level: side === 'site' ? 'error' : 'warning', side, address: page, count, found: `a link to ${path}#${name}, which is nowhere on that page`, expected: 'the id of an element' });
      }
    }
  });
}
