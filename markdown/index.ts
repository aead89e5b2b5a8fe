export { autoSummary } from './autoSummary';
export { firstHeading } from './firstHeading';
export { imageSources } from './imageSources';
export { plainText } from './plainText';
export { quickText } from './quickText';
export { readingTime } from './readingTime';
export { renderBody } from './renderBody';
export { withoutTitle } from './withoutTitle';
export type { Credit, Heading, ImageInfo, RenderedBody, RenderLabels, RenderOptions, SourceLine } from './types';
