/**
 * @typedef {Error & { code: string }} CodedError An error that programs tell apart by its stable code.
 */

/**
 * @param {string} code
 * @param {string} message
 * @param {unknown} [cause]
 * @returns {CodedError}
 */
export function coded(code, message, cause) {
  return Object.assign(new Error(message, { cause }), { code });
}

/**
 * The stable code of anything that was thrown; `internal` for what carries none.
 *
 * @param {unknown} thrown
 * @returns {string}
 */
export function codeOf(thrown) {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' ? code : 'internal';
}
