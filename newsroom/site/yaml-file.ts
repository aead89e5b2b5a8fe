import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Diagnostic, fileProblem } from '../diagnostics';

/** A YAML file whose problems are told with their line, column and field. */
export class YamlFile {
  private readonly lines = new LineCounter();
  private readonly document;

  constructor(private readonly path: string, source: string) {
    this.document = parseDocument(source.replace(/^\uFEFF/, ''), { lineCounter: this.lines, uniqueKeys: true });
  }

  /** What is wrong with the YAML itself. */
  get errors(): Diagnostic[] {
    return this.document.errors.map((error) => this.at(error.pos[0], null, fileProblem(this.path, 'yaml', '', error.message.split('\n')[0] ?? error.message)));
  }

  /** The values as plain data; an empty file is an empty map. */
  get data(): unknown {
    return this.document.toJS() ?? {};
  }

  private at(offset: number, field: string | null, problem: Diagnostic): Diagnostic {
    const { line, col } = this.lines.linePos(offset);
    return { ...problem, line, column: col, field };
  }

  /** A problem of one field. */
  problem(keys: readonly string[], code: string, message: string, severity: Diagnostic['severity'] = 'error'): Diagnostic {
    const path = keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const node = keys.length > 0 ? this.document.getIn(path, true) : null;
    const found = keys.length > 0 ? JSON.stringify(this.document.getIn(path)) : undefined;
    const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    return this.at(offset, keys.join('.') || null, fileProblem(this.path, code, (found ?? '').slice(0, 80), message, severity));
  }

  /** What a schema has against it. */
  problems({ issues }: z.ZodError, code: string): Diagnostic[] {
    return issues.map((issue) => {
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
      return this.problem([...issue.path.map(String), ...unknown], code, issue.message);
    });
  }
}
