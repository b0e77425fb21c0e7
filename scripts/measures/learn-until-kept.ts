import { chosen, isAspectFor, rowsOf } from '../../src/claims/figures/measure/model/choose-measures.js';
import type { MeasureModel } from '../../src/claims/figures/measure/model/trained-model.js';
import type { Example } from './examples.js';
import { quantized } from './pack-model.js';
import type { Trained } from './train-softmax.js';

/**
 * The phrase books are what must be read: sentences that the rules read right and the two together do not weigh more and
 * more until there are none, or so many rounds have gone.
 */
export function learnUntilKept(
  examples: readonly Example[],
  learn: (from: readonly Example[]) => Trained,
): Trained {
  let weighed = examples;
  for (let round = 1; ; round++) {
    const trained = learn(weighed);
    const model = quantized(trained);
    const lost = new Set(weighed.filter((example) => example.set === 'sentences' && isLost(example, model)));
    console.log(`round ${round}: ${lost.size} figures of sentences lost`);
    if (lost.size === 0 || round === ROUNDS) return trained;
    weighed = weighed.map((one) => (lost.has(one) ? { ...one, weight: one.weight * MORE } : one));
  }
}

const ROUNDS = 8;
const MORE = 3;

function isLost({ rule, measure, aspect, ruled, features }: Example, model: MeasureModel): boolean {
  const rows = rowsOf([...ruled, ...features], model);
  const { strength } = rule;
  const asRead = chosen(model.measure, rows, rule.measure, strength, () => true).name;
  const as = chosen(model.aspect, rows, rule.aspect, strength, (name) => isAspectFor(rule.aspect, name)).name;
  return (rule.measure === measure && asRead !== measure) || (rule.aspect === aspect && as !== aspect);
}
