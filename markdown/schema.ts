import type { Options as Schema } from 'rehype-sanitize';

const BOXES = ['article', 'aside', 'address', 'center', 'div', 'footer', 'header', 'hgroup', 'main', 'nav', 'section'];
const BLOCKS = [
  'blockquote', 'caption', 'col', 'colgroup', 'dd', 'details', 'dl', 'dt', 'figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
  'hr', 'li', 'ol', 'p', 'pre', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
];
const INLINES = [
  'a', 'abbr', 'b', 'bdi', 'bdo', 'br', 'cite', 'code', 'del', 'dfn', 'em', 'i', 'ins', 'kbd', 'mark', 'q', 'rp', 'rt', 'ruby', 's',
  'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr',
];
const MEDIA = ['audio', 'iframe', 'img', 'source', 'video'];

/** Elements that only group; they become paragraphs or vanish, see `paragraphs.ts`. */
export const boxNames: ReadonlySet<string> = new Set(BOXES);

/**
 * What raw HTML and the parser's output may contain (an allow-list; everything else loses its tags
 * and keeps its text, scripts and styles lose both). No `style`, no `on*`, no author's classes;
 * ids and names get a prefix so that they cannot shadow the page's own (DOM clobbering).
 * `iframe` and `input` are let through for `videos.ts` and `tasks.ts`, which leave none of an author's.
 */
export const schema: Schema = {
  tagNames: [...BOXES, ...BLOCKS, ...INLINES, ...MEDIA, 'input'],
  strip: ['script', 'style'],
  attributes: {
    '*': ['id', 'lang', ['dir', 'ltr', 'rtl', 'auto']],
    a: ['href', 'title', 'name', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaDescribedBy', 'ariaLabel', ['className', 'data-footnote-backref']],
    abbr: ['title'],
    audio: ['src'],
    blockquote: ['cite'],
    code: [['className', /^language-[\p{L}\p{N}+#._-]{1,40}$/u, 'math-inline', 'math-display']],
    col: ['span'],
    colgroup: ['span'],
    del: ['cite', 'dateTime'],
    details: ['open'],
    dfn: ['title'],
    iframe: ['src', 'dataSrc'],
    img: ['src', 'alt', 'title', 'width', 'height', 'dataSrc', 'dataOriginal'],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    ins: ['cite', 'dateTime'],
    li: ['value', ['className', 'task-list-item']],
    ol: ['start', 'reversed', ['type', '1', 'a', 'A', 'i', 'I'], ['className', 'contains-task-list']],
    q: ['cite'],
    section: ['dataFootnotes', ['className', 'footnotes']],
    source: ['src', 'type'],
    td: ['colSpan', 'rowSpan', ['align', 'left', 'center', 'right']],
    th: ['colSpan', 'rowSpan', ['align', 'left', 'center', 'right'], ['scope', 'row', 'col', 'rowgroup', 'colgroup']],
    time: ['dateTime'],
    ul: [['className', 'contains-task-list']],
    video: ['src', 'poster', 'width', 'height'],
  },
  ancestors: {
    caption: ['table'], col: ['table'], colgroup: ['table'], tbody: ['table'], td: ['table'], tfoot: ['table'], th: ['table'], thead: ['table'], tr: ['table'],
    li: ['ol', 'ul'], source: ['audio', 'video'], rt: ['ruby'], rp: ['ruby'], summary: ['details'],
  },
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel'],
    poster: ['http', 'https'],
    src: ['http', 'https'],
    dataSrc: ['http', 'https'],
    dataOriginal: ['http', 'https'],
  },
  clobber: ['ariaDescribedBy', 'ariaLabelledBy', 'id', 'name'],
  clobberPrefix: 'user-content-',
  required: { input: { type: 'checkbox', disabled: true } },
};
