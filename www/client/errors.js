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
 * Refuses an option that is not known, by its name.
 *
 * @param {object} options
 * @param {readonly string[]} known
 */
export function refuseStrangers(options, known) {
  const stranger = Object.keys(options).find((key) => !known.includes(key));
  if (stranger !== undefined) throw coded('unknown_option', `there is no option "${stranger}"; there are ${known.join(', ')}`);
}

/**
 * @param {unknown} thrown
 * @returns {thrown is CodedError}
 */
export function isCoded(thrown) {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string';
}

/**
 * The stable code of anything that was thrown; `aborted` for an AbortError, `internal` for what carries none.
 *
 * @param {unknown} thrown
 * @returns {string}
 */
export function codeOf(thrown) {
  if (isCoded(thrown)) return thrown.code;
  return thrown instanceof Error && thrown.name === 'AbortError' ? 'aborted' : 'internal';
}
