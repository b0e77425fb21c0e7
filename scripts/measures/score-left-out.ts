import { chosen, isAspectFor, rowsOf } from '../../src/claims/figures/measure/model/choose-measures.js';
import { chances, featureHash } from '../../src/claims/figures/measure/model/softmax.js';
import type { Example } from './examples.js';
import { quantized } from './pack-model.js';
import type { Trained } from './train-softmax.js';

/** Parts the accounts are dealt to. */
const PARTS = 10;

/** Prints, file by file, what is right of the rules' readings, of the learnt ones, and of both as the product joins them. */
export function scoreLeftOut(
  examples: readonly Example[],
  learn: (from: readonly Example[]) => Trained,
): void {
  const partOf = ({ set, account }: Example) =>
    set === 'sentences' ? -1 : (featureHash(account) >>> 0) % PARTS;
  const tallies = new Map<string, Record<string, number>>();
  for (let part = 0; part < PARTS; part++) {
    const held = examples.filter((example) => partOf(example) === part);
    if (held.length === 0) continue;
    const model = quantized(learn(examples.filter((example) => partOf(example) !== part)));
    for (const { set, features, ruled, rule, ...gold } of held) {
      const tally = tallies.get(set) ?? {};
      tallies.set(set, tally);
      const count = (name: string, right: boolean) => {
        tally[name] = (tally[name] ?? 0) + (right ? 1 : 0);
      };
      const rows = rowsOf([...ruled, ...features], model);
      count('figures', true);
      for (const field of ['measure', 'aspect'] as const) {
        const softmax = model[field];
        const all = chances(softmax, rows);
        const may = (name: string) => field === 'measure' || isAspectFor(rule.aspect, name);
        count(`${field} rules`, rule[field] === gold[field]);
        count(`${field} learnt`, softmax.classes[all.indexOf(Math.max(...all))] === gold[field]);
        count(`${field} both`, chosen(softmax, rows, rule[field], rule.strength, may).name === gold[field]);
      }
    }
  }
  console.table(
    Object.fromEntries(
      [...tallies].map(([set, { figures, ...right }]) => [
        set.split('/').slice(-3).join('/'),
        {
          figures,
          ...Object.fromEntries(Object.entries(right).map(([name, n]) => [name, (n / figures!).toFixed(3)])),
        },
      ]),
    ),
  );
}
