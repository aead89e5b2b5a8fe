import type { Root } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { calmRawHtml } from './rawHtml';
import { schema } from './schema';

const convert = unified().use(remarkRehype, {
  allowDangerousHtml: true,
  clobberPrefix: '',
  footnoteLabelProperties: {},
  // Only the number; the words around it are the reader's language, see `footnotes.ts`.
  footnoteBackLabel: (reference: number, repeat: number) => `${reference + 1}${repeat > 1 ? `-${repeat}` : ''}`,
}).freeze();
const parseRaw = unified().use(rehypeRaw).freeze();
const sanitize = unified().use(rehypeSanitize, schema).freeze();

/** The HTML tree of a parsed article: raw HTML parsed, then everything outside of the allow-list removed. */
export function toSafeHast(root: MdastRoot): Root {
  const tree = convert.runSync(root);
  return sanitize.runSync(calmRawHtml(tree) ? parseRaw.runSync(tree) : tree);
}
