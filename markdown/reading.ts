/** What is asked of an article without showing it: a program that only reads loads no highlighter, no formulas and no HTML parser. */
export { autoSummary } from './autoSummary';
export { firstHeading } from './firstHeading';
export { imageSources } from './imageSources';
export { plainText } from './plainText';
export { quickText } from './quickText';
export { readingTime } from './readingTime';
export { sourceLine } from './sourceLine';
