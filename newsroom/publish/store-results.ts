import type { StoredFile } from '../../archive/stored';
import type { ArchiveWriter } from '../../archive/write';
import { fileProblem } from '../diagnostics';
import type { ReadResult } from '../read/read-batch';
import type { KnownFiles } from './known';
import type { Tally } from './report';

type Published = Extract<ReadResult, { state: 'published' }>;
type Withdrawn = { path: string; locale: string; slug: string; title: string; date: number; hash: string };

/** Puts what was read into the archive, article by article, inside the caller's transaction. */
export class ResultStore {
  private readonly withdrawn: Withdrawn[] = [];
  private deferred: Published[] = [];

  constructor(private readonly writer: ArchiveWriter, private readonly known: KnownFiles, private readonly tally: Tally, private readonly now: number) {}

  /** A file that is no more: its article leaves the site. */
  remove(path: string): void {
    const article = this.writer.addressOf(path);
    if (article) {
      this.withdrawn.push({ ...article, path, hash: this.known.record(path)?.hash ?? '' });
      this.writer.withdrawArticle(path, this.now);
      this.tally.removed();
    }
    this.writer.files.forget(path);
  }

  add(result: ReadResult): void {
    const { path, size, mtime } = result;
    if (result.state === 'same') {
      const last = this.known.record(path);
      if (last) this.writer.files.put({ ...last, size, mtime });
      return;
    }
    if (result.state === 'published') return this.publish(result, true);
    const existed = this.writer.addressOf(path) !== null;
    if (result.state === 'skipped') this.writer.withdrawArticle(path, this.now);
    this.settle(result, result.state, existed);
  }

  /** Tries again what waited for an address that another file of the same publish gave up. */
  finish(): void {
    for (let before = Infinity; this.deferred.length > 0 && this.deferred.length < before;) {
      before = this.deferred.length;
      const waiting = this.deferred;
      this.deferred = [];
      for (const result of waiting) this.publish(result, true);
    }
    const left = this.deferred;
    this.deferred = [];
    for (const result of left) this.publish(result, false);
  }

  private publish(result: Published, mayWait: boolean): void {
    const { path, article, hash } = result;
    const owner = this.writer.slugOwner(article.locale, article.slug);
    if (owner !== null && owner !== path) {
      if (mayWait) this.deferred.push(result);
      else this.refuse(result, owner);
      return;
    }
    const existed = this.writer.addressOf(path) !== null;
    // read again for another reason than its text, it is no news
    this.writer.putArticle(article, this.now, this.known.record(path)?.hash === hash && existed ? null : hash);
    if (!existed) this.follow(result);
    this.settle(result, 'published', existed);
  }

  private refuse(result: Published, owner: string): void {
    const { path, article: { locale, slug } } = result;
    const message = `The address /articles/${slug} of edition ${locale} belongs to ${owner}; give one of the two files another \`slug\`.`;
    this.writer.dropWords(result.article);
    result.diagnostics.push({ ...fileProblem(path, 'slug-taken', slug, message), field: 'slug', line: result.slugLine });
    this.settle(result, 'rejected', this.writer.addressOf(path) !== null);
  }

  /** A new file with the bytes, or the title and time, of one that went away is that article renamed. */
  private follow({ hash, article }: Published): void {
    const from = this.withdrawn.find((old) => old.hash === hash || (old.locale === article.locale && old.title === article.title && old.date === article.date));
    if (from && (from.slug !== article.slug || from.locale !== article.locale)) this.writer.moveArticle(from, article, this.now);
  }

  private settle(result: Exclude<ReadResult, { state: 'same' }>, state: StoredFile['state'], existed: boolean): void {
    const { path, size, mtime, hash, diagnostics } = result;
    const reason = result.state === 'skipped' ? result.reason : null;
    this.writer.files.put({ path, size, mtime, hash, state, report: JSON.stringify(reason === null ? diagnostics : { reason }) });
    this.tally.count(state, path, existed, diagnostics, reason);
  }
}
