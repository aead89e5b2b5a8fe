import type { Driver } from '../driver';
import type { SiteSettings } from '../../settings/site-types';
import type { FilterKind } from './query';
import { touchedSince } from './store';
import { foldedText } from './tokens';

/** A term by its row: what it is called, folded. */
export type KnownTerm = { row: number; kind: FilterKind; id: string; names: string[] };

const MOST_TOUCHED = 200;
const SELECT = `SELECT t.id AS row, t.kind, t.path, (SELECT group_concat(label, char(10)) FROM term_labels l WHERE l.term_id = t.id AND l.uses > 0) AS labels
  FROM terms t WHERE t.kind IN ('category','tag','author')`;

/** All names of categories, tags and authors, in memory: for filters in a query and for completing what is typed. */
export class TermNames {
  private version = -1;
  private readonly terms = new Map<number, KnownTerm>();
  private byName: Map<string, KnownTerm[]> | null = null;

  constructor(private readonly db: Driver) {}

  follow(version: number): void {
    if (version === this.version) return;
    const touched = this.version < 0 || version < this.version ? null : touchedSince(this.db, this.version, version, MOST_TOUCHED);
    if (touched === null) {
      this.terms.clear();
      this.learn(this.db.all(SELECT));
    } else for (const id of touched) this.learn(this.db.all(`${SELECT} AND t.id IN (SELECT term_id FROM article_terms WHERE article_id = ?)`, [id]));
    this.byName = null;
    this.version = version;
  }

  private learn(rows: ReturnType<Driver['all']>): void {
    for (const { row, kind, path, labels } of rows) {
      const id = String(path);
      const names = new Set([id, ...String(labels ?? '').split('\n')].map(foldedText).filter((name) => name !== ''));
      this.terms.set(Number(row), { row: Number(row), kind: kind as FilterKind, id, names: [...names] });
    }
  }

  get(row: number): KnownTerm | undefined {
    return this.terms.get(row);
  }

  all(): Iterable<KnownTerm> {
    return this.terms.values();
  }

  byId(kind: FilterKind, id: string): KnownTerm | undefined {
    return this.named(kind, id).find((term) => term.id === id) ?? [...this.terms.values()].find((term) => term.kind === kind && term.id === id);
  }

  /** The term that a name means: its id, as editors typed it, or as the site calls it; whichever case, width or script. */
  byTyped(kind: FilterKind, name: string, site: SiteSettings): KnownTerm | undefined {
    const folded = foldedText(name);
    const called = kind === 'category' ? site.categories.find(({ label }) => Object.values(label).some((text) => foldedText(text) === folded)) : undefined;
    return this.named(kind, name).find((term) => term.id === name) ?? this.named(kind, called?.id ?? name)[0];
  }

  private named(kind: FilterKind, name: string): KnownTerm[] {
    if (this.byName === null) {
      this.byName = new Map();
      for (const term of this.terms.values()) for (const known of term.names) {
        const key = `${term.kind} ${known}`;
        this.byName.set(key, [...(this.byName.get(key) ?? []), term]);
      }
    }
    return this.byName.get(`${kind} ${foldedText(name)}`) ?? [];
  }
}
