// Programs in TypeScript, as strict as it can be, that take the API and the element.
import { test } from 'node:test';
import { projectWith, tool } from './support/project.js';

/** What is wrong in it is marked: the types are neither missing nor loose. */
const PROGRAM = `import { analyze, codeOf, createSummarizer, parseInertly, select, summarize } from 'zubda';
import type { Analysis, Sentence, Setup, Source, Summarizer, Summary, TextSource } from 'zubda';
import { createSummarizer as inline } from 'zubda/inline';
import { Summarizer as Standard } from 'zubda/summarizer';
import { ZubdaSummary } from 'zubda/define';
import { ZubdaSummary as Same } from 'zubda/element';
import type { Result } from 'zubda/element';

const setup: Setup = { worker: 'auto', threshold: 10_000, wasmUrl: new URL('zubda.wasm', import.meta.url) };
const summarizer: Summarizer = await createSummarizer(setup);
const stop = new AbortController();
const source: Source = document.querySelector('article') ?? 'نص';
const analysis: Analysis = await summarizer.analyze(source, { signal: stop.signal, onProgress: (share) => share.toFixed(1), method: 'lexrank' });
const chosen: Sentence[] = select(analysis, { words: 60 }).sentences;
const lines: string[] = chosen.map(({ text, start, end, reasons: [first] }) => [text, start + end, first?.code].join(' '));
const summary: Summary = await summarize({ text: 'نص', title: 'عنوان', blocks: [{ start: 0, end: 2, role: 'paragraph' }] }, { ratio: 0.2 });
const read: TextSource = await summarizer.read(parseInertly('<p>نص</p>'));
const ranges: Range[][] = await summarizer.locate(document, analysis.text, chosen);
const code: string = await analyze('نص', { keep: [0] }).then(() => '', codeOf);
(await inline()).dispose();
console.log(lines, summary.stats.sourceWords, read.blocks?.[0]?.role, ranges.flat()[0]?.startOffset, code);

const standard: Standard = await Standard.create({ type: 'tldr', length: 'long', monitor: (target) => target.addEventListener('downloadprogress', console.log) });
const chunks: ReadableStream<string> = standard.summarizeStreaming('نص', { context: 'عن' });
console.log(chunks, standard.inputQuota, standard.expectedInputLanguages?.[0]);
// @ts-expect-error A type is one of a few.
await Standard.create({ type: 'poem' });
// @ts-expect-error A budget is one of a few.
select(analysis, { sentences: 1, words: 20 });
// @ts-expect-error Here, too.
await summarize('نص', { sentences: 1, ratio: 0.2 });
// @ts-expect-error There is no such option.
await createSummarizer({ wrker: 'never' });
// @ts-expect-error There is no such method.
await analyze('نص', { method: 'best' });
// @ts-expect-error A role is one of a few.
await analyze({ text: 'نص', blocks: [{ start: 0, end: 2, role: 'footer' }] });
// @ts-expect-error A rank may be missing.
const rank: number = chosen[0]!.rank;

const element: ZubdaSummary | null = document.querySelector('zubda-summary');
const made: Same = document.createElement('zubda-summary');
made.type = 'tldr';
made.sentences = 3;
made.sentences = null;
made.htmlFor = 'story';
made.basePath = '/zubda';
// @ts-expect-error A type is one of a few.
made.type = 'long';
// @ts-expect-error What it shows is not for others to set.
made.result = null;
await made.copy('markdown');
// @ts-expect-error A format is one of a few.
await made.copy('pdf');
element?.addEventListener('summary-start', (event) => event.detail.article === document && event.preventDefault());
element?.addEventListener('summary-ready', ({ detail }) => {
  const result: Result = detail.result;
  console.log(result.sentences.map(({ text }) => text), result.analysis.keywords[0]?.spans);
  // @ts-expect-error There is no such detail.
  console.log(detail.code);
});
document.body.addEventListener('summary-error', ({ detail }) => console.log(detail.code.length, detail.error));
document.body.addEventListener('summary-select', ({ detail }) => console.log(detail.sentence.needs.length));
const result: Result | null = await made.summarize();
console.log(rank, result?.words, (await element?.ready)?.focus, element?.sourceElement, new ZubdaSummary());
`;

for (const [module, moduleResolution] of /** @type {const} */ ([
  ['esnext', 'bundler'],
  ['nodenext', 'nodenext'],
])) {
  test(`moduleResolution: ${moduleResolution}`, async () => {
    const compilerOptions = {
      ...{ module, moduleResolution, target: 'esnext', lib: ['esnext', 'dom', 'dom.iterable'], types: [], noEmit: true, skipLibCheck: false },
      ...{ strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, verbatimModuleSyntax: true },
    };
    const files = { 'program.ts': PROGRAM, 'tsconfig.json': JSON.stringify({ compilerOptions, files: ['program.ts'] }) };
    await tool(await projectWith(`types-${moduleResolution}`, files), 'tsc', ['-p', '.']);
  });
}
