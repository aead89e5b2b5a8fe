import { parseFeed } from '../read/feeds';
import { feedFindings } from '../checks/feed';
import { each } from './each';
import { isLate, leaveOut, type State } from './state';
import { visitMore } from './walk';

/** Reads the feeds that pages name and visits the pages they lead to; returns which feed names which page. */
export async function readFeeds(state: State): Promise<Map<string, string>> {
  const { client, feeds, places, limits, findings } = state;
  const all = [...feeds.addresses];
  const some = all.slice(0, limits.feeds);
  leaveOut(state, 'feeds beyond --feeds', all.length - some.length);
  const named = new Map<string, string>();
  await each(some, limits.concurrency, async (path) => {
    if (isLate(state)) return leaveOut(state, 'feeds beyond --seconds');
    state.progress('feeds', state.feedsRead, some.length);
    const answer = await client.get(path);
    state.feedsRead += 1;
    const feed = answer.status === 200 && answer.failure === null ? parseFeed(answer.body) : null;
    findings.addAll(feedFindings(path, answer, feed, places));
    for (const { link } of feed?.items ?? []) {
      const place = places.of(link, path);
      if (place?.own && !named.has(place.path)) named.set(place.path, path);
    }
  });
  await visitMore(state, [...named.keys()]);
  return named;
}
