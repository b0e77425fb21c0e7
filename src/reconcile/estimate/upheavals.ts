import { isoDay } from '../../situation/edtf.js';
import type { Upheaval } from '../series.js';
import type { StockEstimate } from './estimate-stock.js';

/** Stretches so far from one another tell of two events. */
const APART_DAYS = 30;
/** A smaller change, relative, is none worth the name. */
const LEAST_CHANGE = 0.25;
/** An event is not sought from a stretch on that has less chance, */
const LEAST_CHANCE = 0.03;
/** nor does a stretch of less than this belong to it. */
const NO_CHANCE = 0.01;
/** An upheaval is told of from this chance on. */
const LIKELY = 0.6;

/** Upheavals that are likely, in time, with the stretch of days each happened in and the values around it. */
export function upheavalsOf({
  upheavals,
  levelAt,
}: Pick<StockEstimate, 'upheavals' | 'levelAt'>): Upheaval[] {
  const found: Upheaval[] = [];
  const left = upheavals.map(({ chance }) => chance);
  for (let i = 0; i < upheavals.length; i++) {
    if (left[i]! < LEAST_CHANCE) continue;
    const { last, chance } = takeOne(upheavals, left, i);
    const before = levelAt(i);
    const after = levelAt(last + 1);
    const change = Math.abs(Math.log((after + 1) / (before + 1)));
    if (chance >= LIKELY && change >= LEAST_CHANGE)
      found.push({
        after: isoDay(upheavals[i]!.after),
        by: isoDay(upheavals[last]!.by),
        from: Math.round(before),
        to: Math.round(after),
        chance: Math.round(chance * 100) / 100,
      });
  }
  return found;
}

/**
 * Takes what is `left` of the chances of stretches from one on for one event: it happened in one of them, so they add up to one
 * at most; what is more is left for the next.
 */
function takeOne(
  stretches: StockEstimate['upheavals'],
  left: number[],
  from: number,
): { last: number; chance: number } {
  let last = from;
  let chance = Math.min(1, left[from]!);
  left[from] = 0;
  for (let j = from + 1; j < left.length && chance < 1; j++) {
    if (stretches[j]!.after - stretches[last]!.by > APART_DAYS) break;
    if (left[j]! < NO_CHANCE) continue;
    const taken = Math.min(left[j]!, 1 - chance);
    // It is an event of its own.
    if (chance >= LIKELY && left[j]! - taken >= LIKELY) break;
    chance += taken;
    left[j]! -= taken;
    last = j;
  }
  return { last, chance };
}
