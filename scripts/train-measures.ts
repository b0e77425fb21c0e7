/**
 * Trains what is learnt of measures and aspects: `npx tsx scripts/train-measures.ts [--left-out]
 * GOLD=ACCOUNTS[=WEIGHT] ...`, marked whole accounts as `eval` reads them, and what each figure of theirs weighs; the
 * sentences of the phrase books and the lessons (phrasebook/en/gold/lessons.yaml) are added. Writes
 * src/claims/figures/measure/model/weights.ts; the same data give the same file. With --left-out nothing is written:
 * each of so many parts of the accounts is read by a model of the others, and what is right of each file is printed.
 */
import { writeFileSync } from 'node:fs';
import { aspects } from '../src/situation/aspects.js';
import { generalSituation } from '../src/situation/situation.js';
import { accountExamples, type Example, sentenceExamples } from './measures/examples.js';
import { learnUntilKept } from './measures/learn-until-kept.js';
import { lessonExamples } from './measures/lesson-examples.js';
import { packModel } from './measures/pack-model.js';
import { scoreLeftOut } from './measures/score-left-out.js';
import { trainSoftmax } from './measures/train-softmax.js';

const leftOut = process.argv.includes('--left-out');
const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (files.length === 0) {
  console.error('give marked accounts as GOLD=ACCOUNTS');
  process.exit(2);
}
const measures = [...generalSituation().measures.map(({ id }) => id)].sort();
const all: Example[] = [...(await accountExamples(files)), ...sentenceExamples(), ...lessonExamples()];
const examples = all.filter(({ measure }) => measures.includes(measure));
const learn = (from: readonly Example[]) => trainSoftmax(from, measures, aspects);
if (leftOut) scoreLeftOut(examples, (from) => learnUntilKept(from, learn));
else {
  const packed = packModel(learnUntilKept(examples, learn));
  writeFileSync(new URL('../src/claims/figures/measure/model/weights.ts', import.meta.url), packed);
  console.log(`${examples.length} figures, ${(packed.length / 1024).toFixed(0)} kB`);
}
