import { request } from 'node:http';
import type { Element, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { CommandResult, RunningSite } from '../support/site';

/** A picture of one pixel. */
export const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

/** A Markdown file: front matter lines and a body. */
export const doc = (fields: string, body = '钟楼的钟每天敲十二下，听得久了，城里人便以此作息。'): string => `---\n${fields.trim()}\n---\n\n${body}\n`;

/** An article whose other fields do not matter. */
export const plain = (title: string, date: string, more = '', body?: string): string => doc(`title: ${JSON.stringify(title)}\ndate: "${date}"\n${more}`, body);

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

/** Sends a path byte for byte, where `fetch` would tidy it first. */
export function ask(origin: string, path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString('utf8') }));
      response.on('error', reject);
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

export type Hops = { statuses: number[]; end: string };

/** Every status on the way from a path to an answer that is no redirect, and where that was. */
export async function follow(origin: string, path: string): Promise<Hops> {
  const statuses: number[] = [];
  let end = path;
  for (let hop = 0; hop < 6; hop += 1) {
    const { status, headers } = await ask(origin, end);
    statuses.push(status);
    if (status < 300 || status > 399) break;
    end = String(headers.location).replace(origin, '');
  }
  return { statuses, end };
}

const parser = unified().use(rehypeRaw).freeze();

type Where = Readonly<Record<string, string>>;

const valueOf = ({ properties }: Element, name: string): string | undefined => {
  const value = properties[name];
  return value === undefined || value === null ? undefined : Array.isArray(value) ? value.join(' ') : String(value);
};

/** Elements below a node, in document order; `where` gives properties by their hast names, `~` in front means a word of several. */
export function select(node: Nodes, tag: string, where: Where = {}): Element[] {
  const found: Element[] = [];
  visit(node, 'element', (element) => {
    const fits = Object.entries(where).every(([name, wanted]) => {
      const value = valueOf(element, name);
      return wanted.startsWith('~') ? (value ?? '').split(' ').includes(wanted.slice(1)) : value === wanted;
    });
    if ((tag === '*' || element.tagName === tag) && fits) found.push(element);
  });
  return found;
}

export const attribute = valueOf;
export const textOf = (node: Nodes | undefined): string => (node ? toString(node).replace(/\s+/g, ' ').trim() : '');
/** Text without any white space, for comparing across line breaks of the markup. */
export const bare = (text: string): string => text.replace(/\s+/gu, '');

/** A page as a reader's browser sees it. */
export class Page {
  readonly tree: Root;
  readonly status: number;

  constructor(readonly answer: Answer) {
    this.status = answer.status;
    const source = { type: 'root', children: [{ type: 'doctype' }, { type: 'raw', value: answer.body }] } as unknown as Root;
    this.tree = parser.runSync(source);
    visit(this.tree, 'element', (element, index, parent) => {
      if (element.tagName !== 'script' || index === undefined || !parent || valueOf(element, 'src') !== undefined || valueOf(element, 'type') !== undefined) return undefined;
      parent.children.splice(index, 1);
      return [SKIP, index];
    });
  }

  all(tag: string, where?: Where): Element[] {
    return select(this.tree, tag, where);
  }

  get main(): Element {
    return this.all('main')[0] ?? this.missing('main');
  }

  /** What is in the main part but not in its sidebar. */
  get column(): Element {
    const copy = structuredClone(this.main);
    visit(copy, 'element', (element, index, parent) => {
      if (element.tagName !== 'aside' || index === undefined || !parent) return undefined;
      parent.children.splice(index, 1);
      return [SKIP, index];
    });
    return copy;
  }

  get h1(): string {
    return textOf(this.all('h1')[0]);
  }

  get title(): string {
    return textOf(select(this.tree, 'head')[0] && select(this.tree, 'title')[0]);
  }

  get lang(): string | undefined {
    const [html] = this.all('html');
    return html && valueOf(html, 'lang');
  }

  get canonical(): string | undefined {
    const [link] = this.all('link', { rel: 'canonical' });
    return link && valueOf(link, 'href');
  }

  meta(name: string): string | undefined {
    const [found] = [...this.all('meta', { name }), ...this.all('meta', { property: name }), ...this.all('meta', { itemProp: name })];
    return found && valueOf(found, 'content');
  }

  /** Link targets as written. */
  hrefs(node: Nodes = this.tree, where?: Where): string[] {
    return select(node, 'a', where).flatMap((link) => valueOf(link, 'href') ?? []);
  }

  /** The smallest list entry that leads to an address, outside sidebars. */
  entry(href: string): Element | undefined {
    const column = this.column;
    const around = [...select(column, 'li'), ...select(column, 'article')].filter((element) => select(element, 'a', { href }).length > 0);
    return around.sort((a, b) => toString(a).length - toString(b).length)[0];
  }

  private missing(what: string): never {
    throw new Error(`no ${what} in the answer ${this.status}:\n${this.answer.body.slice(0, 500)}`);
  }
}

export const open = async (site: Pick<RunningSite, 'origin'>, path: string): Promise<Page> => new Page(await ask(site.origin, path));

export type Problem = { file: string; line: number; column: number; field: string | null; found: string; message: string; hint?: string };
export type Published = {
  added: number; changed: number; removed: number; unchanged: number; rejected: Problem[]; skipped: { file: string; reason: string }[]; warnings: Problem[]; seconds: number;
};
export type Checked = { files: number; errors: Problem[]; warnings: Problem[]; skipped: { file: string; reason: string }[] };

/** The one JSON object a command printed. */
export function jsonOf<T>({ stdout, stderr }: CommandResult): T {
  try {
    return JSON.parse(stdout) as T;
  } catch {
    throw new Error(`not one JSON object: ${stdout.slice(0, 300)}\n${stderr.slice(0, 2000)}`);
  }
}

export const countsOf = ({ added, changed, removed, unchanged }: Published) => ({ added, changed, removed, unchanged });
