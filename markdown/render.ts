import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { labelFootnotes, settleFragments, settleIds } from './anchors';
import { highlightCode } from './code';
import { takeEnding } from './credits';
import { makeFigures } from './figures';
import { finishText } from './finishText';
import { settleHeadings } from './headings';
import { finishImages } from './images';
import { convertAround, convertTree } from './inScript';
import { settleLinks } from './links';
import { renderMath } from './math';
import { tameMedia } from './media';
import { tidyParagraphs } from './paragraphs';
import { parseMarkdown } from './parse';
import { finishTables } from './tables';
import { labelTasks } from './tasks';
import { toSafeHast } from './toHast';
import type { RenderedBody, RenderOptions } from './types';

const stringify = unified().use(rehypeStringify).freeze();

/** As `renderBody`, but a fault in here throws instead of falling back to plain paragraphs. */
export function render(markdown: string, options: RenderOptions): RenderedBody {
  const root: Root = toSafeHast(parseMarkdown(markdown, options.math));
  tameMedia(root, options);
  labelTasks(root, options.labels);
  tidyParagraphs(root);
  const { credits, source } = takeEnding(root, options.siteOrigin);
  makeFigures(root);
  const ids = settleIds(root);
  const headings = settleHeadings(root, ids);
  labelFootnotes(root, options.labels.footnotes, options.labels.backToReference);
  settleFragments(root);
  const leadImage = finishImages(root, options);
  settleLinks(root, options);
  finishTables(root);
  if (options.math) renderMath(root);
  highlightCode(root);
  finishText(root);
  const around = { headings, credits, source, leadImage };
  if (!options.convert) return { html: stringify.stringify(root).trim(), ...around };
  convertTree(root, options.convert);
  return { html: stringify.stringify(root).trim(), ...convertAround(around, options.convert) };
}
