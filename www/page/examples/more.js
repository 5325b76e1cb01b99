export { entry } from './entry.js';
export { guide } from './guide.js';
export { opinion } from './opinion.js';
