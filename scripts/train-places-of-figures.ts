/**
 * Trains what is learnt of where figures are: `npx tsx scripts/train-places-of-figures.ts [--left-out]
 * GOLD=ACCOUNTS[=WEIGHT[=SITUATION]] ... [--scored GOLD=ACCOUNTS ...]`, marked whole accounts as `eval` reads them, what each
 * figure of theirs weighs, and their situation. Writes src/claims/figures/place/model/weights.ts; the same data give the same file
 * where the measures have been learnt before (scripts/train-measures.ts). With --left-out
 * nothing is written: each of so many parts of the accounts is placed by a model of the others, those behind --scored by a
 * model of all the others, and what is right of each file is printed.
 */
import { writeFileSync } from 'node:fs';
import { placeExamples } from './places-of-figures/examples.js';
import { scoreLeftOut } from './places-of-figures/score-left-out.js';
import { trainRanking } from './places-of-figures/train-ranking.js';

const given = process.argv.slice(2).filter((argument) => argument !== '--left-out');
const behind = given.indexOf('--scored');
const files = behind < 0 ? given : given.slice(0, behind);
if (behind >= 0 && !process.argv.includes('--left-out')) {
  console.error('--scored goes with --left-out');
  process.exit(2);
}
if (files.length === 0) {
  console.error('give marked accounts as GOLD=ACCOUNTS');
  process.exit(2);
}
const examples = await placeExamples(files);
if (process.argv.includes('--left-out')) {
  const scored = behind < 0 ? [] : await placeExamples(given.slice(behind + 1));
  scoreLeftOut(examples, scored, trainRanking);
} else {
  const weights = Object.fromEntries(trainRanking(examples));
  const packed = `// Written by scripts/train-places-of-figures.ts; see models/places-of-figures/MODEL.md.
export const WEIGHTS: Readonly<Record<string, number>> | undefined = ${JSON.stringify(weights, undefined, 2)};
`;
  writeFileSync(new URL('../src/claims/figures/place/model/weights.ts', import.meta.url), packed);
  console.log(`${examples.length} figures, ${Object.keys(weights).length} features`);
}
