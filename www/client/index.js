export { codeOf, coded } from './errors.js';
export { chainOf, select } from './select.js';
export { analyze, sharedSummarizer, summarize } from './shared.js';
export { createSummarizer } from './summarizer.js';
export { parseInertly } from './trusted.js';
