/** The words of the interface's language. Arabic is the only one yet; whoever needs words imports them from here. */
export * as words from './ar.js';
