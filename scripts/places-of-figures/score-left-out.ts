import { likeliest } from '../../src/claims/figures/place/model/choose-place.js';
import type { PlaceModel } from '../../src/claims/figures/place/model/trained-model.js';
import type { Example } from './examples.js';

/** Parts the accounts are dealt to, in the order of their names. */
const PARTS = 12;

/**
 * Prints, file by file, how many figures are where the rules put them, where a model puts them that never saw their
 * account, and where the best choice among the candidates could. `scored` are of accounts that no model sees.
 */
export function scoreLeftOut(
  examples: readonly Example[],
  scored: readonly Example[],
  learn: (from: readonly Example[]) => PlaceModel,
): void {
  const names = [...new Set(examples.map(({ account }) => account))].sort();
  const partOf = new Map(names.map((name, i) => [name, i % PARTS]));
  const models = Array.from({ length: PARTS }, (_, part) =>
    learn(examples.filter(({ account }) => partOf.get(account) !== part)),
  );
  const all = learn(examples);
  const tallies = new Map<string, { figures: number; rules: number; learnt: number; 'at best': number }>();
  for (const [list, modelOf] of [
    [examples, ({ account }: Example) => models[partOf.get(account)!]!],
    [scored, () => all],
  ] as const)
    for (const example of list) {
      const tally = tallies.get(example.set) ?? { figures: 0, rules: 0, learnt: 0, 'at best': 0 };
      tallies.set(example.set, tally);
      const { candidates, ruleRight } = example;
      const chosen = candidates.length > 0 && likeliest(candidates, modelOf(example)).right;
      tally.figures++;
      if (ruleRight) tally.rules++;
      if (candidates.length === 0 ? ruleRight : chosen) tally.learnt++;
      if (ruleRight || candidates.some(({ right }) => right)) tally['at best']++;
    }
  console.table(
    Object.fromEntries([...tallies].map(([set, tally]) => [set.split('/').slice(-3).join('/'), tally])),
  );
}
