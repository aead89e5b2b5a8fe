import type { Context } from '../context';
import type { SearchRunner } from './index';
import type { SuggestRequest } from './suggest';
import type { SearchAnswer, SearchRequest, Suggestion } from './types';

const MOST = 300;

/** Keeps the last answers until the content changes or an article appears or expires. */
export class KeptAnswers implements SearchRunner {
  private stamp = '';
  private readonly answers = new Map<string, Promise<unknown>>();

  constructor(private readonly runner: SearchRunner) {}

  search(context: Context, request: SearchRequest): Promise<SearchAnswer> {
    return this.keep(context, `search ${JSON.stringify(request)}`, () => this.runner.search(context, request), ({ state }) => state === 'answered');
  }

  suggest(context: Context, request: SuggestRequest): Promise<Suggestion[]> {
    return this.keep(context, `suggest ${JSON.stringify(request)}`, () => this.runner.suggest(context, request), () => true);
  }

  close(): void {
    this.runner.close();
  }

  private keep<T>({ version, turn }: Context, key: string, make: () => Promise<T>, isGood: (answer: T) => boolean): Promise<T> {
    const stamp = `${version}:${turn}`;
    if (stamp !== this.stamp) this.answers.clear();
    this.stamp = stamp;
    const known = this.answers.get(key) as Promise<T> | undefined;
    const promise = known ?? make();
    this.answers.delete(key);
    this.answers.set(key, promise);
    const drop = (): void => {
      if (this.answers.get(key) === promise) this.answers.delete(key);
    };
    if (!known) promise.then((answer) => isGood(answer) || drop(), drop);
    if (this.answers.size > MOST) this.answers.delete(this.answers.keys().next().value ?? '');
    return promise;
  }
}
