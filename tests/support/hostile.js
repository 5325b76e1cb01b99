// Whether hostile markup did anything. These functions run in a page: they use nothing from outside of themselves.

/** Before any script of the page: what the policy reports is counted, and what is copied next is what the test has set. */
export function watchPage() {
  const global = /** @type {{ violations: string[], copied: Record<string, string> | undefined }} */ (/** @type {unknown} */ (globalThis));
  global.violations = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    global.violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
  });
  document.addEventListener('copy', (event) => {
    if (global.copied === undefined) return;
    event.preventDefault();
    // Not `navigator.clipboard.write`, which cleans markup: other programs copy what they like.
    for (const [type, text] of Object.entries(global.copied)) event.clipboardData?.setData(type, text);
  });
}

/**
 * What happened in the page so far; nothing may have. Elements count that the page itself never makes, and attributes that run.
 *
 * @returns {string[]}
 */
export function harmOf() {
  const global = /** @type {{ violations: string[], canary?: unknown }} */ (/** @type {unknown} */ (globalThis));
  const harm = global.violations.map((violation) => `the policy reported ${violation}`);
  if (Object.hasOwn(globalThis, 'canary')) harm.push('a script ran');
  const shown = document.querySelectorAll('#summary *, #reading *, #status, zubda-summary');
  const isForeign = 'script, style, link, meta, base, img, svg, math, iframe, object, embed, form, template, video, audio, marquee, [srcdoc], [style*="url"]';
  const ROOTS = /** @type {ParentNode[]} */ ([...shown].flatMap((element) => element.shadowRoot ?? []));
  for (const element of [...shown, ...ROOTS.flatMap((root) => [...root.querySelectorAll('*')])]) {
    if (element.matches(isForeign)) harm.push(`the page holds ${element.outerHTML.slice(0, 200)}`);
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) harm.push(`an attribute ${name}`);
      if (/^(href|src|action|formaction|data|ping)$/i.test(name) && !value.startsWith('#')) harm.push(`an address ${value}`);
    }
  }
  return harm;
}

/**
 * Gives the page a file, or what a clipboard holds, as a drop anywhere on it.
 *
 * @param {{ name?: string, html: string }} given a file where there is a name
 */
export function dropOn({ name, html }) {
  const transfer = new DataTransfer();
  if (name === undefined) transfer.setData('text/html', html);
  else transfer.items.add(new File([html], name));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
}

/**
 * Sets what Control+C copies next, and selects the text that it is pasted over.
 *
 * @param {Record<string, string>} held by type
 */
export function setCopied(held) {
  Object.assign(globalThis, { copied: held });
  const area = document.getElementById('text');
  if (!(area instanceof HTMLTextAreaElement)) throw new Error('there is no text area');
  area.focus();
  area.select();
}
