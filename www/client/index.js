export { codeOf } from './errors.js';
export { chainOf, select } from './select.js';
export { analyze, summarize } from './shared.js';
export { createSummarizer } from './summarizer.js';
export { parseInertly } from './trusted.js';
