import { isoDay } from '../../situation/edtf.js';
import type { Upheaval } from '../series.js';
import type { StockEstimate } from './estimate-stock.js';

/** Chances of an upheaval in stretches so near one another are chances of one. */
const ONE_EVENT_DAYS = 30;
/** A smaller change, relative, is none worth the name. */
const LEAST_CHANGE = 0.25;
/** A stretch with less chance is not where it happened. */
const LEAST_CHANCE = 0.03;
/** An upheaval is told of from this chance on. */
const LIKELY = 0.6;

/** Upheavals that are likely, in time, with the stretch of days each happened in and the values around it. */
export function upheavalsOf({ upheavals, levelAt }: StockEstimate): Upheaval[] {
  const found: Upheaval[] = [];
  for (let i = 0; i < upheavals.length; ) {
    if (upheavals[i]!.chance < LEAST_CHANCE) {
      i++;
      continue;
    }
    let chance = 0;
    let last = i;
    for (
      let j = i;
      j < upheavals.length && upheavals[j]!.after - upheavals[last]!.by <= ONE_EVENT_DAYS;
      j++
    ) {
      if (upheavals[j]!.by - upheavals[i]!.after > 3 * ONE_EVENT_DAYS && j > i) break;
      if (upheavals[j]!.chance < LEAST_CHANCE) continue;
      // It happened in one of the stretches, so their chances add up.
      chance += upheavals[j]!.chance;
      last = j;
    }
    const before = levelAt(i);
    const after = levelAt(last + 1);
    const change = Math.abs(Math.log((after + 1) / (before + 1)));
    if (chance >= LIKELY && change >= LEAST_CHANGE)
      found.push({
        after: isoDay(upheavals[i]!.after),
        by: isoDay(upheavals[last]!.by),
        from: Math.round(before),
        to: Math.round(after),
        chance: Math.min(1, Math.round(chance * 100) / 100),
      });
    i = last + 1;
  }
  return found;
}
