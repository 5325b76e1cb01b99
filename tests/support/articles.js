// An article of the tests and what the core makes of it, for the tests of the page in every browser.
import { readFile } from 'node:fs/promises';

/** @param {string} name below tests/data */
const data = (name) => readFile(new URL(`../data/${name}`, import.meta.url), 'utf8');

/** An article of the tests, what the core makes of it, and what it chooses for each budget. */
export const article = await data('articles/sections.txt');
/** @type {{ sentences: { text: string, rank?: number, reasons: { code: string, value: number }[] }[] }} */
export const golden = JSON.parse(await data('golden/sections.json'));
/** @type {{ article: string, budget: { sentences?: number }, sentences: number[] }[]} */
export const selections = JSON.parse(await data('golden/selections.json'));
