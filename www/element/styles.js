/** The looks of the element, which a page changes by custom properties and parts. */
const RULES = `
:host {
  display: block;
  --_paper: var(--zubda-paper, light-dark(#fbf8f1, #171410));
  --_ink: var(--zubda-ink, light-dark(#1f1b16, #efe8dc));
  --_quiet: var(--zubda-quiet, light-dark(#6b6257, #a99f91));
  --_line: var(--zubda-line, light-dark(#e4dccb, #352e25));
  --_edge: var(--zubda-edge, light-dark(#8c8172, #7d7263));
  --_accent: var(--zubda-accent, light-dark(#9a4a06, #f2b066));
  --_on-accent: var(--zubda-on-accent, light-dark(#fffdf8, #1f160a));
  --_mark: var(--zubda-mark, light-dark(#ffe7a3, #5a4310));
}
:host([hidden]) { display: none; }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.box {
  padding: var(--zubda-padding, 0.9em 1.2em);
  border: 1px solid var(--_line);
  border-radius: var(--zubda-radius, 0.5em);
  background: var(--_paper);
  color: var(--_ink);
  font-family: var(--zubda-font, "Segoe UI", "Geeza Pro", "Noto Naskh Arabic", Tahoma, sans-serif);
  font-size: var(--zubda-size, 1em);
  line-height: var(--zubda-leading, 1.8);
}
summary { cursor: pointer; font-weight: 700; min-block-size: 1.8em; border-radius: 0.25em; }
summary::marker { color: var(--_accent); }
.heading { display: inline; }
.body { min-block-size: var(--zubda-reserve, var(--_reserve, 0)); padding-block-start: 0.4em; }
.bar { display: flex; flex-wrap: wrap; gap: 0.5em; align-items: center; margin-block: 0.2em 0.6em; }
.lengths { display: flex; flex-wrap: wrap; gap: 0.3em; margin: 0; padding: 0; border: 0; }
button {
  min-block-size: max(1.9em, 24px);
  min-inline-size: 24px;
  padding: 0 0.8em;
  border: 1px solid var(--_edge);
  border-radius: 0.4em;
  background: none;
  color: inherit;
  font: inherit;
  font-size: 0.9em;
  cursor: pointer;
}
button[aria-pressed="true"] { background: var(--_accent); border-color: var(--_accent); color: var(--_on-accent); }
:is(button, summary):focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }
.copy { margin-inline-start: auto; }
ol { margin: 0 0 0.4em; padding: 0; list-style: none; }
li { display: flex; gap: 0.6em; align-items: baseline; margin-block: 0.45em; }
li p, .running { margin: 0; min-inline-size: 0; overflow-wrap: anywhere; }
li p { flex: 1; }
.section { margin: 0.7em 0 0; font-size: 1em; font-weight: 700; color: var(--_quiet); }
.number { user-select: none; flex: none; min-inline-size: 1.9em; padding: 0 0.3em; text-align: center; color: var(--_accent); border-color: var(--_line); }
span.number { font-size: 0.9em; }
.running .number { margin-inline: 0.25em 0.1em; }
[aria-current] { background: var(--_mark); border-radius: 0.25em; }
.lead-in, .verbatim, .note, .keywords > span { color: var(--_quiet); }
.verbatim, .note { margin: 0.4em 0 0; font-size: 0.875em; }
.keywords { display: flex; flex-wrap: wrap; gap: 0.35em; align-items: baseline; margin-block: 0.5em; font-size: 0.95em; }
.status { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) {
  button[aria-pressed="true"] { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  [aria-current] { outline: 2px solid Highlight; }
}
@media print {
  .bar, .keywords { display: none; }
  .body { min-block-size: 0; }
}
`;

/** @type {CSSStyleSheet | null} */
let sheet = null;

/** Gives a root the looks; by a sheet of script, which the policy of a page allows. @param {ShadowRoot} root */
export function dress(root) {
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(RULES);
  }
  root.adoptedStyleSheets = [sheet];
}
