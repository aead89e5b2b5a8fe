export { parseDate } from './date';
export { decodeSource } from './decode';
export { formatDiagnostic } from './format';
export { menusOf } from './menus';
export { normaliseArticle } from './normalise';
export { parseFrontMatter } from './parse';
export { splitFrontMatter } from './split';
export type { ArticleFields, Diagnostic } from './types';
