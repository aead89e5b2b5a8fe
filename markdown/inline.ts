/** Elements that hold text only, so that no figure may stand in them (a paragraph is split instead). */
export const inlineParents: ReadonlySet<string> = new Set([
  'a', 'abbr', 'b', 'cite', 'code', 'del', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'i', 'ins', 'mark', 'q', 's', 'small', 'span', 'strong',
  'sub', 'summary', 'sup', 'u',
]);
