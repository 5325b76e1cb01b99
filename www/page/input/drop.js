/**
 * Files, pages and texts that are dropped anywhere on the page.
 *
 * @param {object} on
 * @param {(files: File[]) => void} on.onFiles
 * @param {(html: string, text: string) => void} on.onClip
 */
export function acceptDrops({ onFiles, onClip }) {
  const root = document.documentElement;
  let depth = 0;

  /** @param {boolean} isOver */
  function show(isOver) {
    root.toggleAttribute('data-dropping', isOver);
  }

  document.addEventListener('dragenter', (event) => {
    if (!carriesText(event) || startedHere) return;
    depth += 1;
    show(true);
  });
  document.addEventListener('dragleave', () => {
    depth = Math.max(0, depth - 1);
    if (depth === 0) show(false);
  });
  document.addEventListener('dragover', (event) => {
    if (carriesText(event) && !startedHere) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    depth = 0;
    show(false);
    if (!carriesText(event) || startedHere) return;
    event.preventDefault();
    const { dataTransfer } = event;
    const files = [...(dataTransfer?.files ?? [])];
    if (files.length > 0) onFiles(files);
    else onClip(dataTransfer?.getData('text/html') ?? '', dataTransfer?.getData('text/plain') ?? '');
  });
  // Words that are dragged within the page (from the summary into the box, say) are the browser's own matter.
  let startedHere = false;
  document.addEventListener('dragstart', () => {
    startedHere = true;
  });
  document.addEventListener('dragend', () => {
    startedHere = false;
  });
}

/** @param {DragEvent} event */
function carriesText({ dataTransfer }) {
  return dataTransfer?.types.some((type) => type === 'Files' || type === 'text/html' || type === 'text/plain') ?? false;
}
