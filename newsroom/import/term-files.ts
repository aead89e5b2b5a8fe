import { stringify } from 'yaml';
import { plainText } from '../../markdown/reading';
import { termId } from '../read/terms';
import type { Output } from './write';

/** What `content/terms/` takes (newsroom/site/term-schema.ts). */
const LONGEST = { title: 80, description: 600 } as const;

/** A page of a term as Hugo has it, of one edition. */
export type TermPage = { taxonomy: string; name: string; edition: string; title: string | null; description: string | null; picture: string | null; body: string; source: string };

type Term = { source: string; title: Record<string, string>; description: Record<string, string>; image?: string };

const TAXONOMIES = ['tags', 'series'];

/** Whether the pages of a taxonomy become files in `terms/`; those of categories are in `site.yml`. */
export const hasTermFiles = (taxonomy: string): boolean => TAXONOMIES.includes(taxonomy);

/** Collects what a Hugo site says of its tags and series, all editions of a term together, for `terms/<taxonomy>/<id>.yml`. */
export class TermFiles {
  private readonly terms = new Map<string, Term>();

  /** Takes a page in; says what of it finds no place. */
  add({ taxonomy, name, edition, title, description, picture, body, source }: TermPage): string[] {
    const target = `terms/${taxonomy}/${termId(name)}.yml`;
    const term = this.terms.get(target) ?? { source, title: {}, description: {} };
    this.terms.set(target, term);
    const text = plainText(body).trim();
    const words = description ?? (text === '' || text.length > LONGEST.description ? null : text);
    const lost: string[] = [];
    if (title !== null && title.length <= LONGEST.title) term.title[edition] = title;
    else if (title !== null) lost.push('title');
    if (words !== null && words.length <= LONGEST.description) term.description[edition] = words;
    else if (words !== null) lost.push('description');
    if (text !== '' && text !== words) lost.push('text');
    if (picture !== null) term.image ??= picture;
    return lost;
  }

  outputs(): Output[] {
    return [...this.terms].map(([target, { source, title, description, image }]) => ({
      target, source,
      bytes: () => Buffer.from(stringify({
        ...(Object.keys(title).length > 0 ? { title } : {}), ...(Object.keys(description).length > 0 ? { description } : {}), ...(image === undefined ? {} : { image }),
      })),
    }));
  }
}
