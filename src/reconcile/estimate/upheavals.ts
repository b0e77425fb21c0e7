import { isoDay } from '../../situation/edtf.js';
import type { Upheaval } from '../series.js';
import type { StockEstimate } from './estimate-stock.js';

/** Stretches so far from one another tell of two events. */
const APART_DAYS = 30;
/** A smaller change, relative, is none worth the name. */
const LEAST_CHANGE = 0.25;
/** The pace of so many days before and after is the usual one; what it explains is no upheaval. */
const AROUND_DAYS = 120;
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
  // What goes one way at one pace before and after goes that way in between too.
  const usualPace = (first: number, last: number, sign: number) =>
    Math.max(
      0,
      Math.min(
        sign * paceOf(upheavals, levelAt, first - 1, -1),
        sign * paceOf(upheavals, levelAt, last + 1, 1),
      ),
    );
  for (let i = 0; i < upheavals.length; i++) {
    if (left[i]! < LEAST_CHANCE) continue;
    const { last, chance } = takeOne(upheavals, left, i);
    const before = levelAt(i);
    const after = levelAt(last + 1);
    const change = Math.log((after + 1) / (before + 1));
    const usual = usualPace(i, last, Math.sign(change)) * (upheavals[last]!.by - upheavals[i]!.after);
    if (chance >= LIKELY && Math.abs(change) - usual >= LEAST_CHANGE)
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

/** How a series changes a day, in logarithms, in the months from a stretch on, forwards (1) or back (-1), upheavals left out. */
function paceOf(
  stretches: StockEstimate['upheavals'],
  levelAt: (stretch: number) => number,
  from: number,
  way: 1 | -1,
): number {
  let change = 0;
  let days = 0;
  for (let j = from; j >= 0 && j < stretches.length && days < AROUND_DAYS; j += way) {
    const { after, by, chance } = stretches[j]!;
    if (chance >= LEAST_CHANCE) continue;
    change += Math.log((levelAt(j + 1) + 1) / (levelAt(j) + 1));
    days += by - after;
  }
  return days === 0 ? 0 : change / days;
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
