/**
 * @typedef {import('../core/zubda.js').Analysis} Analysis
 * @typedef {import('../core/zubda.js').AnalyzeOptions} AnalyzeOptions
 * @typedef {import('../core/zubda.js').Method} Method
 * @typedef {import('../core/zubda.js').Note} Note
 * @typedef {import('../core/zubda.js').Sentence} Sentence
 * @typedef {import('../core/zubda.js').SourceBlock} SourceBlock
 * @typedef {import('../core/zubda.js').Summary} Summary
 * @typedef {import('./budget.js').Budget} Budget
 * @typedef {import('./budget.js').BudgetKind} BudgetKind
 * @typedef {import('./errors.js').CodedError} CodedError
 *
 * @typedef {Omit<import('../core/zubda.js').SummarizeOptions, BudgetKind> & (Budget | { [Kind in BudgetKind]?: undefined })}
 *   SummarizeOptions with at most one budget; three sentences, if none
 *
 * @typedef {object} TextSource a text whose parts are known
 * @property {string} text
 * @property {string} [title]
 * @property {SourceBlock[]} [blocks]
 *
 * @typedef {{ readonly start: number, readonly end: number }} Stretch of a text, in UTF-16 units: a sentence, a block, a mention
 *
 * @typedef {string | TextSource | Document | Element} Source an element or a document is read as it is when the call is made
 *
 * @typedef {object} Setup what a summarizer may be told when it is made
 * @property {'auto' | 'always' | 'never'} [worker] where texts are read: `auto` (if none) takes a worker for long ones
 * @property {number} [threshold] the UTF-16 units above which a text is long
 * @property {string | URL} [wasmUrl] where the WebAssembly core is, if not beside this package
 * @property {BufferSource | WebAssembly.Module} [wasm] the core itself, where there is nothing to fetch it from
 * @property {string | URL} [workerUrl] where the worker's script is, if not beside this package; of the page's own origin
 *
 * @typedef {object} Control
 * @property {AbortSignal} [signal] gives the call up; in a worker at once, on the main thread when the core says how far it is
 * @property {(share: number) => void} [onProgress] is told the share that is done, in [0, 1], from the moment the work begins
 *
 * @typedef {object} Summarizer the one interface, wherever it runs; failures are rejections by a `CodedError`, an abort is a rejection
 *   with the signal's own reason
 * @property {(source: Source, options?: AnalyzeOptions & Control) => Promise<Analysis>} analyze
 * @property {(source: Source, options?: SummarizeOptions & Control) => Promise<Summary>} summarize
 * @property {(root: Document | Element) => Promise<TextSource>} read the text of a document and its blocks, for who wants to show or keep them
 * @property {(root: Document | Element, text: string, stretches: readonly Stretch[]) => Promise<Range[][]>} locate where stretches of
 *   what was read stand in the document, as a range for each text node that they touch; none where its text has changed
 * @property {typeof import('./select.js').select} select
 * @property {() => Promise<void>} prepare starts the worker now, if calls may use one, so that none makes a request later
 * @property {() => void} dispose rejects what is pending, and every later call, with the code `disposed`
 */

export {};
