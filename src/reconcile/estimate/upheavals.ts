import { isoDay } from '../../situation/edtf.js';
import type { Upheaval } from '../series.js';
import type { StockEstimate } from './estimate-stock.js';
import { model } from './model.js';
import { usualPace } from './usual-pace.js';

/** Stretches so far from one another tell of two events. */
const APART_DAYS = 30;
/** A smaller change, in logarithms, beyond what is usual is none worth the name. */
const LEAST_CHANGE = 0.25;
/** An event is not sought from a stretch on that has less chance, */
const LEAST_CHANCE = 0.03;
/** nor does a stretch of less than this belong to it, */
const NO_CHANCE = 0.01;
/** nor one in which it is so many times less likely than where nothing is known. */
const UNLIKELIER = 0.3;
/** An upheaval is told of from this chance on, */
const LIKELY = 0.6;
/** and from so strong evidence: odds so many times those before anything was told (Kass and Raftery 1995, "Bayes factors"). */
const STRONG = 20;

/** Days from and to which upheavals are told of: those a series' own claims are of. */
export interface Own {
  readonly first: number;
  readonly last: number;
}

/** Upheavals that are likely, in time, with the stretch of days each happened in and the values around it. */
export function upheavalsOf(
  { upheavals, levelAt }: Pick<StockEstimate, 'upheavals' | 'levelAt'>,
  own: Own,
): Upheaval[] {
  const found: Upheaval[] = [];
  const left = upheavals.map(({ after, by, chance }) =>
    after >= own.first && by <= own.last && chance > UNLIKELIER * chanceIn(by - after) ? chance : 0,
  );
  for (let i = 0; i < upheavals.length; i++) {
    if (left[i]! < LEAST_CHANCE) continue;
    const { last, chance } = takeOne(upheavals, left, i);
    const { after } = upheavals[i]!;
    const { by } = upheavals[last]!;
    const [from, to] = [levelAt(i), levelAt(last + 1)];
    const change = Math.log((to + 1) / (from + 1));
    const usual = (by - after) * usualPace({ upheavals, levelAt }, i, last, change < 0 ? -1 : 1);
    if (chance < LIKELY || Math.abs(change) - usual < LEAST_CHANGE) continue;
    if (oddsOf(chance) < STRONG * oddsOf(chanceIn(by - after))) continue;
    found.push({
      after: isoDay(after),
      by: isoDay(by),
      from: Math.round(from),
      to: Math.round(to),
      chance: Math.round(chance * 100) / 100,
    });
  }
  return found;
}

/** Chance of an upheaval in so many days of which nothing is known. */
function chanceIn(days: number): number {
  return 1 - (1 - model.change.upheavals) ** days;
}

function oddsOf(chance: number): number {
  return chance / (1 - chance);
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
    // Likely by itself, it is an event of its own.
    if (chance >= LIKELY && left[j]! >= LIKELY) break;
    chance += taken;
    left[j]! -= taken;
    last = j;
  }
  return { last, chance };
}
