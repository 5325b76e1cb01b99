// The same outside of a browser, where the core is read as a file.
import '../client/node.js';

export * from './summarizer.js';
