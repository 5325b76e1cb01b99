import { coded, refuseStrangers } from './errors.js';

/**
 * @typedef {'sentences' | 'words' | 'characters' | 'ratio'} BudgetKind
 *
 * @typedef {{ [Kind in BudgetKind]: { [One in Kind]: number } & { [Other in Exclude<BudgetKind, Kind>]?: undefined } }[BudgetKind]} Budget
 *   how long a summary may be: exactly one of these
 */

/** @type {readonly BudgetKind[]} */
const KINDS = ['sentences', 'words', 'characters', 'ratio'];

/**
 * The one budget that was given, or an error with the code `unknown_option` or `invalid_option`.
 *
 * @param {Budget} budget
 * @returns {{ kind: BudgetKind, amount: number }}
 */
export function readBudget(budget) {
  if (typeof budget !== 'object' || budget === null) {
    throw coded('invalid_option', `a budget is an object with one of ${KINDS.join(', ')}`);
  }
  refuseStrangers(budget, KINDS);
  const given = KINDS.filter((kind) => budget[kind] !== undefined);
  const [kind] = given;
  if (kind === undefined || given.length > 1) {
    throw coded('invalid_option', `give exactly one budget of ${KINDS.join(', ')}; ${given.length} were given`);
  }
  const amount = Number(budget[kind]);
  if (typeof budget[kind] !== 'number' || !isWithinBounds(kind, amount)) {
    const bounds = kind === 'ratio' ? 'a number above 0 and at most 1' : 'a whole number of at least 1';
    throw coded('invalid_option', `${kind} must be ${bounds}`);
  }
  return { kind, amount };
}

/**
 * @param {BudgetKind} kind
 * @param {number} amount
 */
function isWithinBounds(kind, amount) {
  return kind === 'ratio' ? amount > 0 && amount <= 1 : Number.isSafeInteger(amount) && amount >= 1;
}
