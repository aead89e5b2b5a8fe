import { cleanText } from './characters';
import { render } from './render';
import type { RenderedBody, RenderOptions } from './types';

/**
 * Renders the body of an article to safe HTML that a page can insert as it is, with what the page
 * shows around it: table of contents, credits, source. DESIGN.md §4, Body and Source.
 * Never throws: should a step give up, the article is still readable as plain paragraphs.
 */
export function renderBody(markdown: string, options: RenderOptions): RenderedBody {
  try {
    return render(markdown, options);
  } catch {
    return { html: plainParagraphs(markdown), headings: [], credits: [], source: null, leadImage: null };
  }
}

function plainParagraphs(markdown: string): string {
  const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return cleanText(markdown).split(/\n[ \t]*\n/).filter((part) => part.trim() !== '').map((part) => `<p>${escape(part.trim())}</p>`).join('\n');
}
