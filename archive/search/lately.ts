import type { Context } from '../context';
import type { SearchRequest } from './types';

const MOST = 100;

/** What was found lately, by everything but the page: whoever leafs on is not looked for again. Good until content changes or an article appears or expires. */
export class Lately<T> {
  private stamp = '';
  private readonly found = new Map<string, T>();

  get({ version, turn }: Context, request: SearchRequest, look: () => T): T {
    const stamp = `${version}:${turn}`;
    if (stamp !== this.stamp) this.found.clear();
    this.stamp = stamp;
    const key = JSON.stringify({ ...request, page: 0, pageSize: 0 });
    const known = this.found.get(key);
    if (known !== undefined) return known;
    const found = look();
    this.found.set(key, found);
    if (this.found.size > MOST) this.found.delete(this.found.keys().next().value ?? '');
    return found;
  }
}
