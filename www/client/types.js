/**
 * The one interface of a summarizer, wherever it runs. Failures are rejections by a `CodedError`.
 *
 * @typedef {import('../core/zubda.js').Analysis} Analysis
 * @typedef {import('../core/zubda.js').AnalyzeOptions} AnalyzeOptions
 * @typedef {import('../core/zubda.js').Method} Method
 * @typedef {import('../core/zubda.js').Note} Note
 * @typedef {import('../core/zubda.js').Sentence} Sentence
 * @typedef {import('../core/zubda.js').SummarizeOptions} SummarizeOptions
 * @typedef {import('../core/zubda.js').Summary} Summary
 *
 * @typedef {object} Summarizer
 * @property {(text: string, options?: AnalyzeOptions) => Promise<Analysis>} analyze
 * @property {(text: string, options?: SummarizeOptions) => Promise<Summary>} summarize
 * @property {typeof import('./select.js').select} select
 * @property {() => void} dispose afterwards `analyze` and `summarize` reject with the code `disposed`
 */

export {};
