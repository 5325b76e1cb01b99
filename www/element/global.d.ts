import type { Result, ZubdaSummary } from './zubda-summary.js';
import type { Sentence } from '../client/types.js';

declare global {
  interface HTMLElementTagNameMap {
    'zubda-summary': ZubdaSummary;
  }

  interface HTMLElementEventMap {
    'summary-start': CustomEvent<{ article: Element | Document | null }>;
    'summary-ready': CustomEvent<{ result: Result }>;
    'summary-change': CustomEvent<{ result: Result }>;
    'summary-select': CustomEvent<{ sentence: Sentence }>;
    'summary-error': CustomEvent<{ code: string; error: unknown }>;
  }
}
