import type { StockEstimate } from './estimate-stock.js';
import { model } from './model.js';

/** The pace of so many days before and after is the usual one. */
const AROUND_DAYS = 120;
/** Where an upheaval is likelier, no pace is told. */
const LEAST_CHANCE = 0.03;

/**
 * How much a series changes a day without any upheaval, in logarithms, in a direction (`sign`) and around some of its stretches,
 * from one up to another: what goes one way before and after goes that way in between too, and convoys may all go one way.
 */
export function usualPace(
  found: Pick<StockEstimate, 'upheavals' | 'levelAt'>,
  first: number,
  last: number,
  sign: -1 | 1,
): number {
  const { convoys } = model.change;
  const around = Math.min(sign * paceFrom(found, first - 1, -1), sign * paceFrom(found, last + 1, 1));
  return Math.max(convoys.rate * convoys.size, around);
}

/** In the months from a stretch on, forwards (1) or back (-1). */
function paceFrom(
  { upheavals, levelAt }: Pick<StockEstimate, 'upheavals' | 'levelAt'>,
  from: number,
  way: 1 | -1,
): number {
  let change = 0;
  let days = 0;
  for (let j = from; j >= 0 && j < upheavals.length && days < AROUND_DAYS; j += way) {
    const { after, by, chance } = upheavals[j]!;
    if (chance >= LEAST_CHANCE) continue;
    change += Math.log((levelAt(j + 1) + 1) / (levelAt(j) + 1));
    days += by - after;
  }
  return days === 0 ? 0 : change / days;
}
