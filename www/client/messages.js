/**
 * What passes between a summarizer and its worker, one call at a time.
 *
 * @typedef {import('./core.js').Verb} Verb
 * @typedef {import('./types.js').Analysis} Analysis
 * @typedef {import('./types.js').Summary} Summary
 * @typedef {import('./types.js').TextSource} TextSource
 *
 * @typedef {{ kind: 'start', module: WebAssembly.Module }} Start
 * @typedef {{ kind: 'call', verb: Verb, source: string | TextSource, options: object | undefined }} Call
 * @typedef {Start | Call} ToWorker
 *
 * @typedef {{ kind: 'ready' }} Ready
 * @typedef {{ kind: 'progress', share: number }} Progress
 * @typedef {{ kind: 'answer', value: Analysis | Summary }} Answer
 * @typedef {{ kind: 'failure', code: string, message: string }} Failure
 * @typedef {Ready | Progress | Answer | Failure} FromWorker
 */

export {};
