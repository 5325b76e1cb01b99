/**
 * Puts a text on the clipboard in several forms, or, where that is refused, as plain text.
 *
 * @param {Record<string, string>} forms by their types
 * @returns {Promise<boolean>} whether the browser allowed it
 */
export async function copyForms(forms) {
  try {
    const blobs = Object.entries(forms).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return writePlain(forms['text/plain'] ?? '');
  }
}

/** Where rich text is not taken, plain text may be. @param {string} text */
async function writePlain(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
