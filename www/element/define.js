import { ZubdaSummary } from './zubda-summary.js';

/** Registers the element, once: a page may load this twice. */
if (globalThis.customElements !== undefined && customElements.get('zubda-summary') === undefined) {
  customElements.define('zubda-summary', ZubdaSummary);
}

export { ZubdaSummary };
