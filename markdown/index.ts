export * from './reading';
export { convertMarkdown } from './convertMarkdown';
export { renderBody } from './renderBody';
export { withoutTitle } from './withoutTitle';
export type { Credit, Heading, ImageInfo, RenderedBody, RenderLabels, RenderOptions, SourceLine } from './types';
